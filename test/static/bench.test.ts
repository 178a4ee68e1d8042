import assert from 'node:assert/strict';
import { type Figure, outcomeOf } from '../../bench/measuring/figure';
import { exponent } from '../../bench/measuring/statistics';
import { markdownReport } from '../../bench/report';
import { readText } from '../support/project';

const MACHINE = { date: '', commit: 'abc', system: '', processors: '', node: '', vscode: '' };
const TYPING: Figure = {
	id: 'typing',
	title: 'Typing',
	unit: 'ms',
	samples: [10, 40, 30],
	yardstick: { name: 'other', samples: [10, 20, 10] },
	bar: { of: 'ratio', most: 1.5 },
};

function rowOf(figure: Figure): string | undefined {
	const report = markdownReport(MACHINE, [{ title: 'Part', outcomes: [outcomeOf(figure)] }], 1);
	return report.split('\n').find((line) => line.startsWith(`| ${figure.title}`));
}

describe('the report of the benchmark', () => {
	it('has the median of the ratios of each round, and whether the bar holds', () => {
		assert.equal(
			rowOf(TYPING),
			'| Typing | 30.0 ms (20.0–35.0) | other: 10.0 ms (10.0–15.0) | 2.00 (1.50–2.50) | ≤ 1.5 × | **no** | 3 |',
		);
		assert.match(rowOf({ ...TYPING, bar: { of: 'ratio', most: 2 } }) ?? '', /≤ 2 × \| yes/);
	});

	it('says of a figure without samples that it is missing, and does not judge it', () => {
		const size: Figure = { id: 'size', title: 'Size', unit: 'kB', samples: [], bar: { of: 'median', most: 40 } };
		assert.equal(rowOf({ ...size, missing: 'not there' }), '| Size | not there |  |  | ≤ 40 kB |  | 0 |');
	});

	it('says that a part could not be measured, and why', () => {
		const report = markdownReport(MACHINE, [{ title: 'Start', outcomes: [], problem: 'no browser' }], 1);
		assert.match(report, /## Start\n\nNot measured: no browser/);
	});

	it('finds the exponent of a power', () => {
		const points = [1, 10, 300].map((size) => ({ size, cost: 7 * size ** 1.5 }));
		assert.equal(exponent(points).toFixed(9), '1.500000000');
	});

	it('is explained: its parts and its yardsticks are named in bench/README.md', () => {
		const readme = readText('bench/README.md');
		const parts = [...readText('bench/main.ts').matchAll(/^\t(\w+): \{ title:/gm)].map(([, part = '']) => part);
		assert(parts.length >= 5, String(parts));
		for (const name of [...parts, 'markdownlint-cli2', 'rumdl', 'readFiles.mjs', 'no-op']) {
			assert(readme.includes(name), name);
		}
	});
});
