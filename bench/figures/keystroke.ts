import { lint } from 'markdownlint/sync';
import type { Effort } from '../effort';
import { cpuTime } from '../measuring/cpuTime';
import { Deadline } from '../measuring/deadline';
import type { Figure } from '../measuring/figure';
import { interleave } from '../measuring/interleave';
import { EditedDocument } from '../subjects/editedDocument';
import { readmeText } from '../subjects/readmeText';

const SIZES = [
	{ lines: 200, most: 0.2 },
	{ lines: 2_000, most: 0.05 },
	{ lines: 20_000, most: 0.02 },
];

/** People type more than one letter; a sample is their mean. */
const KEYS = 5;

/** One keystroke until the findings are current, and a text that is checked for the first time. */
export async function keystroke({ rounds, seconds }: Effort): Promise<readonly Figure[]> {
	const figures: Figure[] = [];
	for (const { lines, most } of SIZES) {
		const text = readmeText(lines);
		const document = new EditedDocument(text);
		// Behind a word in the middle, where a person would write on.
		const place = text.indexOf('. ', text.length / 2);
		// The largest one takes markdownlint seconds.
		const samples = await interleave(
			lines > 10_000 ? Math.ceil(rounds / 3) : rounds,
			{
				key: () => cpuTime(() => typeWord(document, place)) / KEYS,
				scratch: () => cpuTime(() => document.check()),
				markdownlint: () => cpuTime(() => lint({ strings: { 'README.md': document.text } })),
			},
			new Deadline(seconds.keystroke / SIZES.length),
			// Otherwise short work ends before V8 has compiled it.
			lines < 1_000 ? 10 : 1,
		);
		const yardstick = { name: 'markdownlint, whole text', samples: samples.markdownlint };
		const size = lines.toLocaleString('en');
		figures.push(
			{
				id: `keystroke.${lines}`,
				title: `A keystroke in a README of ${size} lines until its findings are current`,
				unit: 'ms',
				samples: samples.key,
				yardstick,
				bar: { of: 'ratio', most },
			},
			{
				id: `scratch.${lines}`,
				title: `Checking a README of ${size} lines from scratch`,
				unit: 'ms',
				samples: samples.scratch,
				yardstick,
			},
		);
	}
	return figures;
}

function typeWord(document: EditedDocument, place: number): void {
	for (let key = 0; key < KEYS; key += 1) {
		document.type(place + key);
	}
}
