import { SearchIndex } from '../../src/core/entries/search';
import { OverlayStack } from '../../src/core/overlays/overlayStack';
import { bundledData, bundledRegistry } from '../../src/core/registry/bundled';
import type { Effort } from '../effort';
import { cpuTime } from '../measuring/cpuTime';
import type { Figure } from '../measuring/figure';
import { interleave } from '../measuring/interleave';
import { exponent, middleOf } from '../measuring/statistics';
import { EditedDocument } from '../subjects/editedDocument';
import { folderOfReadmes, PROGRAMS } from '../subjects/programs';
import { readmeText } from '../subjects/readmeText';

const LINES = [200, 632, 2_000, 6_325, 20_000];
const ENTRIES = [300, 3_000, 5_000];

/** How costs grow with sizes: the exponent of the power that fits best. 1 is a cost in proportion to the size. */
export async function growth(effort: Effort): Promise<readonly Figure[]> {
	const rounds = Math.ceil(effort.rounds / 3);
	return [
		await grows('growth.readme', 'README', 'lines', LINES, rounds, (lines) => {
			const document = new EditedDocument(readmeText(lines));
			return () => cpuTime(() => document.check());
		}),
		await grows('growth.keystroke', 'keystroke in a README', 'lines', LINES, rounds, (lines) => {
			const text = readmeText(lines);
			const document = new EditedDocument(text);
			return () => cpuTime(() => document.type(text.indexOf('. ', text.length / 2)));
		}),
		await grows(
			'growth.registry',
			'registry merged, a README checked with it',
			'entries',
			ENTRIES,
			rounds,
			(entries) => {
				const overlay = overlayOf(entries);
				const text = readmeText(200);
				return () => cpuTime(() => new EditedDocument(text, merged(overlay)));
			},
		),
		await grows('growth.search', 'registry indexed, a word searched', 'entries', ENTRIES, rounds, (entries) => {
			const registry = merged(overlayOf(entries));
			return () => cpuTime(() => new SearchIndex(registry).search('entry 2'));
		}),
		await files(effort),
	];
}

/** @param prepare makes what measures one size. */
async function grows(
	id: string,
	what: string,
	unit: string,
	sizes: readonly number[],
	rounds: number,
	prepare: (size: number) => () => number | Promise<number>,
	warmUps = 1,
): Promise<Figure> {
	const contestants = Object.fromEntries(sizes.map((size) => [`size ${size}`, prepare(size)]));
	const costs = await interleave(rounds, contestants, warmUps);
	const of = (some: readonly number[]): readonly number[] =>
		Array.from({ length: rounds }, (_, round) =>
			exponent(some.map((size) => ({ size, cost: costs[`size ${size}`]?.[round] ?? 0 }))),
		);
	// A fixed cost, such as the start of a program, flattens the line of the small sizes.
	const last = middleOf(of(sizes.slice(-2)))?.median.toFixed(2);
	const range = sizes.map((size) => size.toLocaleString('en')).join(', ');
	return {
		id,
		title: `Growth: ${what}, ${range} ${unit}`,
		unit: '',
		samples: of(sizes),
		note: `between the last two: ${last}`,
		bar: { of: 'median', most: 1.05 },
	};
}

async function files({ files: most }: Effort): Promise<Figure> {
	const sizes = [10, 100, 1_000, 10_000].filter((size) => size <= most * 10);
	const folders = await Promise.all(sizes.map(folderOfReadmes));
	try {
		const run = (size: number) => async () => (await PROGRAMS.ours(folders[sizes.indexOf(size)]?.path ?? '')).cpu;
		return await grows('growth.files', 'command line', 'files', sizes, 1, run, 0);
	} finally {
		for (const folder of folders) {
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
