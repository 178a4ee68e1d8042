/** The overlays of a window while they change: what counts now, the last good state of each file, and its problems. */
import type { Problem } from '../problem';
import { OverlayMerge } from './merge';
import { OverlayFile, type OverlayName } from './overlays';
import { tooLargeProblem } from './parse';
import { Registry } from './registry';
import type { OverlayData, RegistryData } from './schema';

/** What was found where an overlay should be. */
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
export type OverlayState = 'active' | 'stale' | 'broken' | 'missing' | 'unreadable';

export interface OverlayReport extends OverlayName {
	readonly state: OverlayState;
	readonly problems: readonly Problem[];
	/** The text that the problems are about. */
	readonly text: string;
	/** Why the file cannot be read. */
	readonly reason?: string;
}

/** One registry out of several files. It is made when it is asked for, and again when what it is made of changes. */
interface Layer {
	readonly merge: OverlayMerge;
	readonly used: readonly OverlayData[];
	registry?: Registry;
}

export class OverlayStack {
	readonly #bundled: RegistryData;
	readonly #bundledRegistry: Registry;
	readonly #parsed = new Map<string, OverlayFile>();
	readonly #lastGood = new Map<string, OverlayData>();
	readonly #layers = new Map<string, Layer>();
	#reports: readonly OverlayReport[] = [];

	/** @param registry the bundled registry, which is given back as it is where no overlay counts. */
	constructor(bundled: RegistryData, registry: Registry) {
		this.#bundled = bundled;
		this.#bundledRegistry = registry;
	}

	get reports(): readonly OverlayReport[] {
		return this.#reports;
	}

	/** The registry of the whole window: files of no folder, then those of all folders in their order. */
	get registry(): Registry {
		return this.#registryOf('*');
	}

	/** The registry of a workspace folder, or of what lies outside of all. */
	registryFor(folder: string | undefined): Registry {
		const key = keyOf(folder);
		return this.#registryOf(this.#layers.has(key) ? key : keyOf(undefined));
	}

	/** @returns whether a registry has changed; problems may have, at any rate. */
	update(files: readonly StackFile[]): boolean {
		this.#forget(files);
		const everywhere = files.filter(({ folder }) => folder === undefined);
		const folders = [...new Set(files.map(({ folder }) => folder).filter((folder) => folder !== undefined))];
		const reports = new Map<string, OverlayReport>();
		const before = new Map(this.#layers);
		this.#layers.clear();
		this.#lay(keyOf(undefined), everywhere, before, reports);
		for (const folder of folders) {
			this.#lay(keyOf(folder), [...everywhere, ...files.filter((file) => file.folder === folder)], before, reports);
		}
		const [only] = folders;
		if (folders.length <= 1) {
			// The window is the folder: the same files in the same order.
			this.#layers.set('*', this.#layers.get(keyOf(only)) ?? { merge: new OverlayMerge(this.#bundled), used: [] });
		} else {
			this.#lay('*', files, before, reports);
		}
		this.#reports = files.map(({ source }) => reports.get(source)).filter((report) => report !== undefined);
		return before.size !== this.#layers.size
			? [...before.values(), ...this.#layers.values()].some(({ used }) => used.length > 0)
			: [...this.#layers].some(([key, layer]) => before.get(key) !== layer);
	}

	#lay(
		key: string,
		files: readonly StackFile[],
		before: ReadonlyMap<string, Layer>,
		reports: Map<string, OverlayReport>,
	): void {
		const merge = new OverlayMerge(this.#bundled);
		const used: OverlayData[] = [];
		for (const file of files) {
			const { source } = file;
			const report = this.#add(file, merge, used);
			const known = reports.get(source);
			// Several folders together may have problems that none has by itself; how a file is, its own folder says.
			reports.set(source, known ? { ...known, problems: union(known.problems, report.problems) } : report);
		}
		const old = before.get(key);
		const same = old && old.used.length === used.length && used.every((data, index) => data === old.used[index]);
		this.#layers.set(key, same ? old : { merge, used });
	}

	/** Lays one file on top, or its last good state. */
	#add(file: StackFile, merge: OverlayMerge, used: OverlayData[]): OverlayReport {
		const { content, draft, folder: _, ...name } = file;
		const edited = draft === undefined ? undefined : this.#file(`${name.source}#draft`, draft);
		const draftProblems = edited?.check(name, merge);
		const read = this.#readOnto(content, name, merge);
		const fallback = read.data ? undefined : this.#lastGood.get(name.source);
		const findings = fallback && merge.add({ ...name, data: fallback });
		const counts = read.data ?? (findings?.some(({ severity }) => severity === 'error') ? undefined : fallback);
		if (read.data) {
			this.#lastGood.set(name.source, read.data);
		}
		if (counts) {
			used.push(counts);
		}
		return {
			...name,
			state: stateOf(content, read.data !== undefined, counts !== undefined),
			problems: draftProblems ?? read.problems,
			text: edited?.text ?? (content.kind === 'text' ? content.text : ''),
			...(content.kind === 'unreadable' ? { reason: content.reason } : {}),
		};
	}

	#readOnto(
		content: OverlayContent,
		name: OverlayName,
		merge: OverlayMerge,
	): { readonly data: OverlayData | undefined; readonly problems: readonly Problem[] } {
		switch (content.kind) {
			case 'text':
				return this.#file(name.source, content.text).add(name, merge);
			case 'too-large':
				return { data: undefined, problems: [tooLargeProblem(content.bytes)] };
			case 'unreadable':
			case 'missing':
				return { data: undefined, problems: [] };
		}
	}

	/** The parsed text, parsed again only when it has changed. */
	#file(key: string, text: string): OverlayFile {
		let file = this.#parsed.get(key);
		if (file?.text !== text) {
			file = new OverlayFile(text);
			this.#parsed.set(key, file);
		}
		return file;
	}

	/** What is gone leaves nothing behind: no last good state, no text. */
	#forget(files: readonly StackFile[]): void {
		const there = new Set(files.filter(({ content }) => content.kind !== 'missing').map(({ source }) => source));
		const edited = new Set(files.filter(({ draft }) => draft !== undefined).map(({ source }) => `${source}#draft`));
		for (const source of [...this.#lastGood.keys()].filter((key) => !there.has(key))) {
			this.#lastGood.delete(source);
		}
		for (const key of [...this.#parsed.keys()].filter((key) => !there.has(key) && !edited.has(key))) {
			this.#parsed.delete(key);
		}
	}

	#registryOf(key: string): Registry {
		const layer = this.#layers.get(key);
		if (!layer || layer.used.length === 0) {
			return this.#bundledRegistry;
		}
		layer.registry ??= new Registry(layer.merge.data, layer.merge.provenance);
		return layer.registry;
	}
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
