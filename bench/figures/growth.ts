import { SearchIndex } from '../../src/core/entries/search';
import { OverlayStack } from '../../src/core/overlays/overlayStack';
import { bundledData, bundledRegistry } from '../../src/core/registry/bundled';
import type { Effort } from '../effort';
import { cpuTime } from '../measuring/cpuTime';
import { Deadline } from '../measuring/deadline';
import type { Figure } from '../measuring/figure';
import { interleave } from '../measuring/interleave';
import { exponent, middleOf } from '../measuring/statistics';
import { EditedDocument } from '../subjects/editedDocument';
import { folderOfReadmes, PROGRAMS } from '../subjects/programs';
import { readmeText } from '../subjects/readmeText';

const ENTRIES = [300, 3_000, 5_000];

/** A cost that depends on a size. */
interface Subject {
	readonly id: string;
	readonly title: string;
	readonly unit: string;
	readonly sizes: readonly number[];
	/** Makes what measures the cost of one size. */
	prepare(size: number): () => number | Promise<number>;
}

const README: Omit<Subject, 'sizes'> = {
	id: 'growth.readme',
	title: 'README checked from scratch',
	unit: 'lines',
	prepare: (lines) => {
		const document = new EditedDocument(readmeText(lines));
		return () => cpuTime(() => document.check());
	},
};

const KEYSTROKE: Omit<Subject, 'sizes'> = {
	id: 'growth.keystroke',
	title: 'keystroke in a README',
	unit: 'lines',
	prepare: (lines) => {
		const text = readmeText(lines);
		const document = new EditedDocument(text);
		return () => cpuTime(() => document.type(text.indexOf('. ', text.length / 2)));
	},
};

const REGISTRY: Subject = {
	id: 'growth.registry',
	title: 'registry merged, a README checked with it',
	unit: 'entries',
	sizes: ENTRIES,
	prepare: (entries) => {
		const overlay = overlayOf(entries);
		const text = readmeText(200);
		return () => cpuTime(() => new EditedDocument(text, merged(overlay)));
	},
};

const SEARCH: Subject = {
	id: 'growth.search',
	title: 'registry indexed, a word searched',
	unit: 'entries',
	sizes: ENTRIES,
	prepare: (entries) => {
		const registry = merged(overlayOf(entries));
		return () => cpuTime(() => new SearchIndex(registry).search('entry 2'));
	},
};

/** How costs grow with sizes: the exponent of the power that fits best. 1 is a cost in proportion to the size. */
export async function growth({ rounds, growth: { lines, files }, seconds }: Effort): Promise<readonly Figure[]> {
	const fewer = Math.ceil(rounds / 3);
	const figures: Figure[] = [];
	for (const subject of [{ ...README, sizes: lines }, { ...KEYSTROKE, sizes: lines }, REGISTRY, SEARCH]) {
		figures.push(await grows(subject, fewer, new Deadline(seconds.growth / 8)));
	}
	return [...figures, await commandLine(files)];
}

async function grows(
	{ id, title, unit, sizes, prepare }: Subject,
	rounds: number,
	deadline: Deadline,
	warmUps = 1,
): Promise<Figure> {
	const contestants = Object.fromEntries(sizes.map((size) => [`size ${size}`, prepare(size)]));
	const costs = await interleave(rounds, contestants, deadline, warmUps);
	const exponents = (some: readonly number[]): readonly number[] =>
		(costs[`size ${sizes[0]}`] ?? []).map((_, round) =>
			exponent(some.map((size) => ({ size, cost: costs[`size ${size}`]?.[round] ?? Number.NaN }))),
		);
	// A fixed cost, such as the start of a program, flattens the line of the small sizes.
	const last = middleOf(exponents(sizes.slice(-2)))?.median.toFixed(2);
	return {
		id,
		title: `Growth: ${title}, ${sizes.map((size) => size.toLocaleString('en')).join(', ')} ${unit}`,
		unit: '',
		samples: exponents(sizes),
		note: `between the last two: ${last}`,
		bar: { of: 'median', most: 1.05 },
	};
}

async function commandLine(sizes: readonly number[]): Promise<Figure> {
	const folders = new Map(await Promise.all(sizes.map(async (size) => [size, await folderOfReadmes(size)] as const)));
	try {
		const prepare = (size: number) => async () => (await PROGRAMS.ours(folders.get(size)?.path ?? '')).cpu;
		return await grows(
			{ id: 'growth.files', title: 'command line', unit: 'files', sizes, prepare },
			1,
			new Deadline(0),
			0,
		);
	} finally {
		for (const folder of folders.values()) {
			folder.remove();
		}
	}
}

function overlayOf(entries: number): string {
	const lines = Array.from({ length: entries }, (_, index) => `  e${index}: { group: hubs, name: Entry ${index} }`);
	return `entries:\n${lines.join('\n')}\n`;
}

function merged(text: string) {
	const stack = new OverlayStack(bundledData(), bundledRegistry());
	stack.update([{ source: 'overlay', folder: 'folder', content: { kind: 'text', text } }]);
	return stack.registryFor('folder');
}
