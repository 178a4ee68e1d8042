/** Keeps the overlays of a window up to date: the merged registries, the last valid state of each file and its problems. */
import type { Problem } from '../problem';
import { tooLargeProblem } from '../registry/parse';
import { Registry } from '../registry/registry';
import type { OverlayData, RegistryData } from '../registry/schema';
import { OverlayFile, type OverlayName } from './overlayFile';
import { OverlayMerge } from './overlayMerge';

/** The result of reading a file that may be an overlay. */
export type OverlayContent =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'too-large'; readonly bytes: number }
	| { readonly kind: 'unreadable'; readonly reason: string }
	| { readonly kind: 'missing' };

export interface StackFile extends OverlayName {
	/** The workspace folder of the file; files without one apply everywhere. */
	readonly folder?: string;
	readonly content: OverlayContent;
	/** The unsaved text of an editor. Its problems are shown, but its data is not used. */
	readonly draft?: string;
}

/**
 * `active`: in use. `stale`: has errors, so its last valid state is in use. `broken`: has errors and is not in use.
 * `missing`: does not exist. `unreadable`: exists, but cannot be read.
 */
type OverlayState = 'active' | 'stale' | 'broken' | 'missing' | 'unreadable';

export interface OverlayReport extends OverlayName {
	readonly state: OverlayState;
	readonly problems: readonly Problem[];
	/** The text that the problem spans refer to. */
	readonly text: string;
	/** The data in use, if any. */
	readonly data?: OverlayData;
	/** The error message of an unreadable file. */
	readonly reason?: string;
}

/** One registry merged from several files, built on first use. A change of the data makes a new layer. */
interface Layer {
	readonly merge: OverlayMerge;
	readonly used: readonly OverlayData[];
	registry?: Registry;
}

/** The state of a file that is kept between updates. */
interface Kept {
	saved?: OverlayFile | undefined;
	draft?: OverlayFile | undefined;
	lastGood?: OverlayData;
}

/** The key of the layer with all files; {@link keyOf} returns the keys of the other layers. */
const WINDOW = '*';

export class OverlayStack {
	#kept: ReadonlyMap<string, Kept> = new Map();
	#layers: ReadonlyMap<string, Layer> = new Map();
	#reports: readonly OverlayReport[] = [];

	/** @param bundledRegistry the registry of `bundled`, returned when no overlay is in use. */
	constructor(
		private readonly bundled: RegistryData,
		private readonly bundledRegistry: Registry,
	) {}

	get reports(): readonly OverlayReport[] {
		return this.#reports;
	}

	/** The registry of the whole window: files without a folder, then those of all folders in order. */
	get registry(): Registry {
		return this.#registryOf(WINDOW);
	}

	/** Returns the registry of a workspace folder, or the one for files outside of all folders. */
	registryFor(folder: string | undefined): Registry {
		const key = keyOf(folder);
		return this.#registryOf(this.#layers.has(key) ? key : keyOf(undefined));
	}

	/** Updates all layers. @returns whether a registry has changed; problems may have changed in any case. */
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
			// With at most one folder, the window has the same files as the folder.
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

	/** Merges files in order. @returns the layer `before` if its data is the same. */
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
			// Files of several folders can have further problems together; the state is that within the own folder.
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
		layer.registry ??= new Registry(layer.merge.data, layer.merge.provenance, this.bundledRegistry.day);
		return layer.registry;
	}
}

/** Reuses the parsed file if its text is unchanged. The last valid state of a deleted file is dropped. */
function keptOf({ content, draft }: StackFile, before: Kept = {}): Kept {
	const parsed = (text: string | undefined, known: OverlayFile | undefined): OverlayFile | undefined =>
		text === undefined || text === known?.text ? known : new OverlayFile(text);
	return {
		saved: content.kind === 'text' ? parsed(content.text, before.saved) : undefined,
		draft: draft === undefined ? undefined : parsed(draft, before.draft),
		...(content.kind !== 'missing' && before.lastGood ? { lastGood: before.lastGood } : {}),
	};
}

/** Adds one file, or its last valid state, to the merge. */
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
	const known = new Set(left.map(problemKey));
	return [...left, ...right.filter((problem) => !known.has(problemKey(problem)))];
}

function problemKey({ code, span, args }: Problem): string {
	return JSON.stringify([code, span.start, args]);
}
