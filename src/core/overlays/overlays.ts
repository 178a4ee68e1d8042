/** Reads overlay files one above the other: what they add up to, and every problem of each with its exact place. */
import type { Problem } from '../problem';
import type { ReferenceContext } from '../registry/check';
import { check, distinct, type ReadFile, readOverlaySteps } from '../registry/parse';
import type { Provenance } from '../registry/provenance';
import type { OverlayData, RegistryData } from '../registry/schema';
import { finish, type Steps } from '../steps';
import { type Overlay, OverlayMerge } from './merge';
import type { MergeFinding } from './mergeChecks';

/** What an overlay is known by. */
export type OverlayName = Omit<Overlay, 'data'>;

/** The text of an overlay. It is parsed once, on first need, however often the files below it change. */
export class OverlayFile {
	#read: ReadFile<OverlayData> | undefined;

	constructor(readonly text: string) {}

	/** Lays the file on top, if it is sound there. @returns its data, and all its problems. */
	*addSteps(
		name: OverlayName,
		merge: OverlayMerge,
	): Steps<{ readonly data: OverlayData | undefined; readonly problems: readonly Problem[] }> {
		const read = yield* this.#readSteps();
		const { data, problems } = check(read, contextOf(merge.data));
		yield;
		// What is right in a file with errors is held against the others too: all problems at once, not the first.
		const findings = data
			? yield* merge.addSteps({ ...name, data })
			: merge.check({ ...name, data: read.value ?? ({} satisfies OverlayData) });
		const all = distinct([...problems, ...findings.map((finding) => toProblem(finding, read))]);
		return { data: all.some(({ severity }) => severity === 'error') ? undefined : data, problems: all };
	}

	/** The problems that the file would have on top. */
	*checkSteps(name: OverlayName, merge: OverlayMerge): Steps<readonly Problem[]> {
		const read = yield* this.#readSteps();
		const { problems } = check(read, contextOf(merge.data));
		yield;
		const findings = merge.check({ ...name, data: read.value ?? {} });
		return distinct([...problems, ...findings.map((finding) => toProblem(finding, read))]);
	}

	*#readSteps(): Steps<ReadFile<OverlayData>> {
		this.#read ??= yield* readOverlaySteps(this.text);
		return this.#read;
	}
}

function toProblem({ code, severity, path, part, args }: MergeFinding, { file }: ReadFile<OverlayData>): Problem {
	return { code, severity, span: file?.spanOf(path, part) ?? { start: 0, end: 1 }, args };
}

/** What a registry defines, for references to it. */
export function contextOf({ groups, entries, sections }: RegistryData): ReferenceContext {
	return { groups: Object.keys(groups), entries: Object.keys(entries), sections: Object.keys(sections) };
}

export interface OverlayText extends OverlayName {
	readonly text: string;
}

export interface ReadOverlays {
	readonly data: RegistryData;
	readonly provenance: Provenance;
	/** The problems of each file, in the order in which the files were given. A file with an error was left out. */
	readonly files: readonly { readonly source: string; readonly text: string; readonly problems: readonly Problem[] }[];
}

/** Reads overlays from texts, in order, over the bundled registry: for the command line and for tests. */
export function readOverlays(bundled: RegistryData, overlays: readonly OverlayText[]): ReadOverlays {
	const merge = new OverlayMerge(bundled);
	const files = overlays.map(({ text, ...name }) => ({
		source: name.source,
		text,
		problems: finish(new OverlayFile(text).addSteps(name, merge)).problems,
	}));
	return { data: merge.data, provenance: merge.provenance, files };
}
