import type { Machine } from './machine';
import type { Outcome, Unit } from './measuring/figure';
import type { Middle } from './measuring/statistics';

/** A part of the benchmark with its results. */
export interface Part {
	readonly title: string;
	readonly outcomes: readonly Outcome[];
	/** The reason why the part could not be measured. */
	readonly problem?: string;
}

/** The report for people. */
export function markdownReport(machine: Machine, parts: readonly Part[], seconds: number): string {
	const { date, commit, system, processors, node, vscode } = machine;
	const judged = parts.flatMap(({ outcomes }) => outcomes).filter(({ holds }) => holds !== undefined);
	const kept = judged.filter(({ holds }) => holds).length;
	return [
		`# Benchmark of ${commit}`,
		'',
		`${date} UTC, ${processors}, ${system}, Node ${node}, VS Code ${vscode}; ${seconds.toFixed(0)} s.`,
		`**${kept} of ${judged.length} bars hold.** Medians, in brackets the quartiles; ratios are of samples taken in turn.`,
		...parts.flatMap((part) => ['', `## ${part.title}`, '', ...table(part)]),
		'',
	].join('\n');
}

function table({ outcomes, problem }: Part): readonly string[] {
	if (problem !== undefined) {
		return [`Not measured: ${problem.split('\n', 1)[0]}`];
	}
	return [
		'| figure | ours | yardstick | ratio | bar | holds | samples |',
		'| --- | --- | --- | --- | --- | --- | --- |',
		...outcomes.map((outcome) => `| ${cells(outcome).join(' | ')} |`),
	];
}

function cells({ title, unit, ours, theirs, yardstick, ratio, bar, holds, samples, missing, note }: Outcome): string[] {
	return [
		title,
		missing ?? shown(ours, unit),
		yardstick ? `${yardstick.name}: ${shown(theirs, unit)}` : (note ?? ''),
		shown(ratio, ''),
		bar ? `≤ ${bar.most}${bar.of === 'ratio' ? ' ×' : ` ${unit}`}`.trimEnd() : '',
		holds === undefined ? '' : holds ? 'yes' : '**no**',
		String(samples.length),
	];
}

function shown(middle: Middle | undefined, unit: Unit): string {
	if (!middle) {
		return '';
	}
	const { median, low, high } = middle;
	const range = low === high ? '' : ` (${rounded(low)}–${rounded(high)})`;
	return `${rounded(median)}${unit && ` ${unit}`}${range}`;
}

/** Three digits that matter, and never an exponent. */
function rounded(value: number): string {
	const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
	const [whole = '', fraction = ''] = value.toFixed(Math.abs(value) < 0.1 ? 3 : digits).split('.');
	return Number(whole).toLocaleString('en').replace(/^0$/, whole) + (fraction && `.${fraction}`);
}
