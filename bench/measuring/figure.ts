import { type Middle, middleOf, ratios } from './statistics';

/** The unit of a figure; a growth is the exponent of a power, and has none. */
export type Unit = 'ms' | 'MB' | 'kB' | '';

/** One line of the report. */
export interface Figure {
	/** Names the figure in the JSON report, so that reports can be compared. */
	readonly id: string;
	readonly title: string;
	readonly unit: Unit;
	readonly samples: readonly number[];
	/** The same work done by something else, measured in turn with ours. */
	readonly yardstick?: { readonly name: string; readonly samples: readonly number[] };
	/** The most that the ratio, or the median itself, may be. */
	readonly bar?: { readonly of: 'ratio' | 'median'; readonly most: number };
	/** Said in place of a yardstick. */
	readonly note?: string;
	/** The reason why there is no sample. */
	readonly missing?: string;
}

/** A figure as it is reported. */
export interface Outcome extends Figure {
	readonly ours: Middle | undefined;
	readonly theirs: Middle | undefined;
	/** Of each sample to the sample of the yardstick that was taken beside it. */
	readonly ratio: Middle | undefined;
	/** Undefined where there is no bar, or nothing to hold against it. */
	readonly holds: boolean | undefined;
}

export function outcomeOf(figure: Figure): Outcome {
	const ours = middleOf(figure.samples);
	const ratio = middleOf(ratios(figure.samples, figure.yardstick?.samples ?? []));
	const measured = figure.bar?.of === 'ratio' ? ratio : ours;
	return {
		...figure,
		ours,
		theirs: middleOf(figure.yardstick?.samples ?? []),
		ratio,
		holds: figure.bar && measured && measured.median <= figure.bar.most,
	};
}
