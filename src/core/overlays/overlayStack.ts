/** The overlays of a window while they change: what counts now, the last good state of each file, and its problems. */
import type { Problem } from '../problem';
import { tooLargeProblem } from '../registry/parse';
import { Registry } from '../registry/registry';
import type { OverlayData, RegistryData } from '../registry/schema';
import { finish, type Steps } from '../steps';
import { OverlayMerge } from './merge';
import { OverlayFile, type OverlayName } from './overlays';

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
	/** What counts of it, where something does. */
	readonly data?: OverlayData;
	/** Why the file cannot be read. */
	readonly reason?: string;
}

/** One registry out of several files. It is made when it is asked for, and again when what it is made of changes. */
interface Layer {
	readonly merge: OverlayMerge;
	readonly used: readonly OverlayData[];
	registry?: Registry;
}

/** What an update makes, until it takes its place. */
interface NextState {
	readonly layers: Map<string, Layer>;
	readonly reports: Map<string, OverlayReport>;
	readonly lastGood: Map<string, OverlayData>;
}

export class OverlayStack {
	readonly #bundled: RegistryData;
	readonly #bundledRegistry: Registry;
	readonly #parsed = new Map<string, OverlayFile>();
	#lastGood: ReadonlyMap<string, OverlayData> = new Map();
	#layers: ReadonlyMap<string, Layer> = new Map();
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

	/** Takes over what the files are now. @returns whether a registry has changed; problems may have, at any rate. */
	update(files: readonly StackFile[]): boolean {
		return finish(this.updateSteps(files));
	}

	/** The same with pauses. Nothing has changed until it is done, so it may be left half-way for newer files. */
	*updateSteps(files: readonly StackFile[]): Steps<boolean> {
		this.#forgetTexts(files);
		const everywhere = files.filter(({ folder }) => folder === undefined);
		const folders = [...new Set(files.map(({ folder }) => folder).filter((folder) => folder !== undefined))];
		const next: NextState = { layers: new Map(), reports: new Map(), lastGood: this.#lastGoodOf(files) };
		yield* this.#laySteps(keyOf(undefined), everywhere, next);
		for (const folder of folders) {
			const own = files.filter((file) => file.folder === folder);
			yield* this.#laySteps(keyOf(folder), [...everywhere, ...own], next);
		}
		const [only] = folders;
		if (folders.length <= 1) {
			// The window is the folder: the same files in the same order.
			next.layers.set('*', next.layers.get(keyOf(only)) ?? { merge: new OverlayMerge(this.#bundled), used: [] });
		} else {
			yield* this.#laySteps('*', files, next);
		}
		const before = this.#layers;
		this.#layers = next.layers;
		this.#lastGood = next.lastGood;
		this.#reports = files.map(({ source }) => next.reports.get(source)).filter((report) => report !== undefined);
		return before.size !== this.#layers.size
			? [...before.values(), ...this.#layers.values()].some(({ used }) => used.length > 0)
			: [...this.#layers].some(([key, layer]) => before.get(key) !== layer);
	}

	*#laySteps(key: string, files: readonly StackFile[], next: NextState): Steps<void> {
		const merge = new OverlayMerge(this.#bundled);
		const used: OverlayData[] = [];
		for (const file of files) {
			const { source } = file;
			const report = yield* this.#addSteps(file, merge, used, next.lastGood);
			const known = next.reports.get(source);
			// Several folders together may have problems that none has by itself; how a file is, its own folder says.
			next.reports.set(source, known ? { ...known, problems: union(known.problems, report.problems) } : report);
		}
		const old = this.#layers.get(key);
		const same = old && old.used.length === used.length && used.every((data, index) => data === old.used[index]);
		next.layers.set(key, same ? old : { merge, used });
	}

	/** Lays one file on top, or its last good state. */
	*#addSteps(
		file: StackFile,
		merge: OverlayMerge,
		used: OverlayData[],
		lastGood: Map<string, OverlayData>,
	): Steps<OverlayReport> {
		const { content, draft, folder: _, ...name } = file;
		const edited = draft === undefined ? undefined : this.#file(`${name.source}#draft`, draft);
		const draftProblems = edited && (yield* edited.checkSteps(name, merge));
		const read = yield* this.#readOntoSteps(content, name, merge);
		const fallback = read.data ? undefined : lastGood.get(name.source);
		const findings = fallback && (yield* merge.addSteps({ ...name, data: fallback }));
		const counts = read.data ?? (findings?.some(({ severity }) => severity === 'error') ? undefined : fallback);
		if (read.data) {
			lastGood.set(name.source, read.data);
		}
		if (counts) {
			used.push(counts);
		}
		return {
			...name,
			state: stateOf(content, read.data !== undefined, counts !== undefined),
			problems: draftProblems ?? read.problems,
			text: edited?.text ?? (content.kind === 'text' ? content.text : ''),
			...(counts ? { data: counts } : {}),
			...(content.kind === 'unreadable' ? { reason: content.reason } : {}),
		};
	}

	*#readOntoSteps(
		content: OverlayContent,
		name: OverlayName,
		merge: OverlayMerge,
	): Steps<{ readonly data: OverlayData | undefined; readonly problems: readonly Problem[] }> {
		switch (content.kind) {
			case 'text':
				return yield* this.#file(name.source, content.text).addSteps(name, merge);
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

	/** The texts of files that are gone are not kept. */
	#forgetTexts(files: readonly StackFile[]): void {
		const there = new Set(files.filter(isThere).map(({ source }) => source));
		const edited = new Set(files.filter(({ draft }) => draft !== undefined).map(({ source }) => `${source}#draft`));
		for (const source of [...this.#parsed.keys()].filter((key) => !there.has(key) && !edited.has(key))) {
			this.#parsed.delete(source);
		}
	}

	/** Nor is their last good state. */
	#lastGoodOf(files: readonly StackFile[]): Map<string, OverlayData> {
		const there = new Set(files.filter(isThere).map(({ source }) => source));
		return new Map([...this.#lastGood].filter(([source]) => there.has(source)));
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

function isThere({ content }: StackFile): boolean {
	return content.kind !== 'missing';
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
