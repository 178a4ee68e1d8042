import type { Problem } from '../problem';
import { check, distinct, type ReadFile, readOverlay } from '../registry/parse';
import type { OverlayData } from '../registry/schema';
import type { Overlay, OverlayMerge } from './merge';
import type { MergeFinding } from './mergeChecks';

/** The names of an overlay, without its data. */
export type OverlayName = Omit<Overlay, 'data'>;

export interface CheckedOverlay {
	/** The data, unless the file has an error by itself or on top of the files below. */
	readonly data: OverlayData | undefined;
	readonly problems: readonly Problem[];
}

/** The text of an overlay. It is parsed once, on first need, however often the files below it change. */
export class OverlayFile {
	#read: ReadFile<OverlayData> | undefined;

	constructor(readonly text: string) {}

	/** Checks the file by itself and on top of what is merged so far. */
	check(name: OverlayName, merge: OverlayMerge): CheckedOverlay {
		this.#read ??= readOverlay(this.text);
		const read = this.#read;
		const { groups, entries, sections } = merge.data;
		const { data, problems } = check(read, {
			groups: Object.keys(groups),
			entries: Object.keys(entries),
			sections: Object.keys(sections),
		});
		// Parts without errors are checked even where others have some, so all problems show at once.
		const findings = merge.check({ ...name, data: data ?? read.value ?? {} });
		const all = distinct([...problems, ...findings.map((finding) => toProblem(finding, read))]);
		return { data: all.some(({ severity }) => severity === 'error') ? undefined : data, problems: all };
	}
}

function toProblem({ code, severity, path, part, args }: MergeFinding, { file }: ReadFile<OverlayData>): Problem {
	return { code, severity, span: file?.spanOf(path, part) ?? { start: 0, end: 1 }, args };
}
