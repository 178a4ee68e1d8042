/** A judgement of a person: a difference that is right as it is, and is not shown again. */
import { parse } from 'yaml';
import type { Difference } from './difference';

export interface Judgement {
	readonly entry: string;
	readonly field: string;
	/** The value outside; the difference comes back when it is another one. */
	readonly world?: string;
	readonly why: string;
}

export interface Judged {
	readonly open: readonly Difference[];
	readonly settled: readonly { readonly difference: Difference; readonly why: string }[];
	/** Judgements about differences that no longer exist. */
	readonly unused: readonly Judgement[];
}

/** Reads `judgements.yaml`. */
export function readJudgements(text: string): readonly Judgement[] {
	return (parse(text) ?? []) as Judgement[];
}

/** @param unseen ids of entries whose repository was not seen: a judgement about one is not unused. */
export function judge(
	differences: readonly Difference[],
	judgements: readonly Judgement[],
	unseen: readonly string[],
): Judged {
	const isAbout = ({ entry, field, world }: Judgement, difference: Difference): boolean =>
		entry === difference.entry && field === difference.field && (world ?? '') === (difference.world ?? '');
	const found = differences.map((difference) => ({
		difference,
		judgement: judgements.find((judgement) => isAbout(judgement, difference)),
	}));
	return {
		open: found.flatMap(({ difference, judgement }) => (judgement ? [] : [difference])),
		settled: found.flatMap(({ difference, judgement }) => (judgement ? [{ difference, why: judgement.why }] : [])),
		unused: judgements.filter(
			(judgement) =>
				!unseen.includes(judgement.entry) && !differences.some((difference) => isAbout(judgement, difference)),
		),
	};
}
