/** The overlays of a window while they change: what counts now, the last good state of each file, and its problems. */
import type { Problem } from '../problem';
import { tooLargeProblem } from '../registry/parse';
import { Registry } from '../registry/registry';
import type { OverlayData, RegistryData } from '../registry/schema';
import { OverlayMerge } from './merge';
import { OverlayFile, type OverlayName } from './overlayFile';

/** The result of reading a place where an overlay may be. */
export type OverlayContent =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'too-large'; readonly bytes: number }
	| { readonly kind: 'unreadable'; readonly reason: string }
	| { readonly kind: 'missing' };

export interface StackFile extends OverlayName {
	/** The workspace folder that the file belongs to; files of no folder count everywhere. */
	readonly folder?: string;
	readonly content: OverlayContent;
	/** The text in an editor that was not saved yet: its problems are shown, its data does not count. */
	readonly draft?: string;
}

/**
 * How an overlay is: in use; with errors while its last good state is in use; with errors and not in use; not there;
 * there, but not to be read.
 */
type OverlayState = 'active' | 'stale' | 'broken' | 'missing' | 'unreadable';

export interface OverlayReport extends OverlayName {
	readonly state: OverlayState;
	readonly problems: readonly Problem[];
	/** The text that the problems are about. */
	readonly text: string;
	/** The data that is in use, where some is. */
	readonly data?: OverlayData;
	/** Why the file cannot be read. */
	readonly reason?: string;
}

/** One registry out of several files. It is made when it is asked for, and again when its data changes. */
interface Layer {
	readonly merge: OverlayMerge;
	readonly used: readonly OverlayData[];
	registry?: Registry;
}

/** State of a file that is kept from one update to the next. */
interface Kept {
	saved?: OverlayFile | undefined;
	draft?: OverlayFile | undefined;
	lastGood?: OverlayData;
}

/** The key of the layer with all files; those of the others are {@link keyOf} their folder. */
const WINDOW = '*';

export class OverlayStack {
	#kept: ReadonlyMap<string, Kept> = new Map();
	#layers: ReadonlyMap<string, Layer> = new Map();
	#reports: readonly OverlayReport[] = [];

	/** @param bundledRegistry is given back as it is where no overlay counts. */
	constructor(
		private readonly bundled: RegistryData,
		private readonly bundledRegistry: Registry,
	) {}

	get reports(): readonly OverlayReport[] {
		return this.#reports;
	}

	/** The registry of the whole window: files of no folder, then those of all folders in their order. */
	get registry(): Registry {
		return this.#registryOf(WINDOW);
	}

	/** The registry of a workspace folder, or of what lies outside of all. */
	registryFor(folder: string | undefined): Registry {
		const key = keyOf(folder);
		return this.#registryOf(this.#layers.has(key) ? key : keyOf(undefined));
	}

	/** Takes over what the files are now. @returns whether a registry has changed; problems may have, at any rate. */
	update(files: readonly StackFile[]): boolean {
		const kept = new Map(files.map((file) => [file.source, keptOf(file, this.#kept.get(file.source))]));
		this.#kept = kept;
		const before = this.#layers;
		const layers = new Map<string, Layer>();
		const reports = new Map<string, OverlayReport>();
		const lay = (key: string, some: readonly StackFile[]): void => {
			layers.set(key, this.#layer(some, kept, reports, before.get(key)));
		};
		const everywhere = files.filter(({ folder }) => folder === undefined);
		const folders = [...new Set(files.flatMap(({ folder }) => folder ?? []))];
		lay(keyOf(undefined), everywhere);
		for (const folder of folders) {
			lay(keyOf(folder), [...everywhere, ...files.filter((file) => file.folder === folder)]);
		}
		const [only] = folders;
		const whole = folders.length > 1 ? undefined : layers.get(keyOf(only));
		if (whole) {
			// The window is the folder: the same files in the same order.
			layers.set(WINDOW, whole);
		} else {
			lay(WINDOW, files);
		}
		this.#layers = layers;
		this.#reports = [...reports.values()];
		return before.size !== layers.size
			? [...before.values(), ...layers.values()].some(({ used }) => used.length > 0)
			: [...layers].some(([key, layer]) => before.get(key) !== layer);
	}

	/** Lays files one over the other. @returns the layer of before where its data is the same. */
	#layer(
		files: readonly StackFile[],
		kept: ReadonlyMap<string, Kept>,
		reports: Map<string, OverlayReport>,
		before: Layer | undefined,
	): Layer {
		const merge = new OverlayMerge(this.bundled);
		const used: OverlayData[] = [];
		for (const file of files) {
			const report = lay(file, merge, kept.get(file.source) ?? {});
			const known = reports.get(file.source);
			// Several folders together may have problems that none has by itself; how a file is, its own folder says.
			reports.set(file.source, known ? { ...known, problems: union(known.problems, report.problems) } : report);
			if (report.data) {
				used.push(report.data);
			}
		}
		const isSame = before?.used.length === used.length && used.every((data, index) => data === before.used[index]);
		return isSame ? before : { merge, used };
	}

	#registryOf(key: string): Registry {
		const layer = this.#layers.get(key);
		if (!layer || layer.used.length === 0) {
			return this.bundledRegistry;
		}
		layer.registry ??= new Registry(layer.merge.data, layer.merge.provenance);
		return layer.registry;
	}
}

/** A text is parsed again only when it has changed. Nothing is kept of a file that is gone. */
function keptOf({ content, draft }: StackFile, before: Kept = {}): Kept {
	const parsed = (text: string | undefined, known: OverlayFile | undefined): OverlayFile | undefined =>
		text === undefined || text === known?.text ? known : new OverlayFile(text);
	return {
		saved: content.kind === 'text' ? parsed(content.text, before.saved) : undefined,
		draft: draft === undefined ? undefined : parsed(draft, before.draft),
		...(content.kind !== 'missing' && before.lastGood ? { lastGood: before.lastGood } : {}),
	};
}

/** Lays one file, or its last good state, over what is merged so far. */
function lay({ content, draft: _, folder: __, ...name }: StackFile, merge: OverlayMerge, kept: Kept): OverlayReport {
	const draftProblems = kept.draft?.check(name, merge).problems;
	const problems = content.kind === 'too-large' ? [tooLargeProblem(content.bytes)] : [];
	const read = kept.saved?.check(name, merge) ?? { data: undefined, problems };
	if (read.data) {
		kept.lastGood = read.data;
	}
	const { lastGood } = kept;
	const counts = lastGood && (read.data || merge.accepts({ ...name, data: lastGood })) ? lastGood : undefined;
	if (counts) {
		merge.add({ ...name, data: counts });
	}
	return {
		...name,
		state: stateOf(content, read.data !== undefined, counts !== undefined),
		problems: draftProblems ?? read.problems,
		text: (kept.draft ?? kept.saved)?.text ?? '',
		...(counts ? { data: counts } : {}),
		...(content.kind === 'unreadable' ? { reason: content.reason } : {}),
	};
}

function keyOf(folder: string | undefined): string {
	return folder === undefined ? '' : `folder ${folder}`;
}

function stateOf(content: OverlayContent, sound: boolean, counts: boolean): OverlayState {
	if (content.kind === 'missing' || content.kind === 'unreadable') {
		return content.kind;
	}
	return sound ? 'active' : counts ? 'stale' : 'broken';
}

function union(left: readonly Problem[], right: readonly Problem[]): readonly Problem[] {
	const known = new Set(left.map(placeOf));
	return [...left, ...right.filter((problem) => !known.has(placeOf(problem)))];
}

function placeOf({ code, span, args }: Problem): string {
	return JSON.stringify([code, span.start, args]);
}
