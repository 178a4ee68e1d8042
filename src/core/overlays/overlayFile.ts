import type { Problem } from '../problem';
import { check, distinct, type ReadFile, readOverlay } from '../registry/parse';
import type { OverlayData } from '../registry/schema';
import type { MergeFinding } from './mergeChecks';
import type { Overlay, OverlayMerge } from './overlayMerge';

/** Source, label and level of an overlay, without its data. */
export type OverlayName = Omit<Overlay, 'data'>;

export interface CheckedOverlay {
	/** The data; nothing if the file has an error by itself or together with the files below. */
	readonly data: OverlayData | undefined;
	readonly problems: readonly Problem[];
}

/** The text of an overlay. It is parsed once, on first use, even if the files below it change. */
export class OverlayFile {
	#read: ReadFile<OverlayData> | undefined;

	constructor(readonly text: string) {}

	/** Checks the file by itself and together with the files merged so far. */
	check(name: OverlayName, merge: OverlayMerge): CheckedOverlay {
		this.#read ??= readOverlay(this.text);
		const read = this.#read;
		const { groups, entries, sections } = merge.data;
		const { data, problems } = check(read, {
			groups: Object.keys(groups),
			entries: Object.keys(entries),
			sections: Object.keys(sections),
		});
		// The valid parts are checked even if others have errors, so that all problems are shown at once.
		const findings = merge.check({ ...name, data: data ?? read.value ?? {} });
		const all = distinct([...problems, ...findings.map((finding) => toProblem(finding, read))]);
		return { data: all.some(({ severity }) => severity === 'error') ? undefined : data, problems: all };
	}
}

function toProblem({ code, severity, path, part, args }: MergeFinding, { file }: ReadFile<OverlayData>): Problem {
	return { code, severity, span: file?.spanOf(path, part) ?? { start: 0, end: 1 }, args };
}
