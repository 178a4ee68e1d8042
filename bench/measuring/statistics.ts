/** The middle of a set of samples: its median, and the quartiles between which half of the samples lie. */
export interface Middle {
	readonly median: number;
	readonly low: number;
	readonly high: number;
}

/** Undefined for no samples. */
export function middleOf(samples: readonly number[]): Middle | undefined {
	const sorted = [...samples].sort((left, right) => left - right);
	if (sorted.length === 0) {
		return undefined;
	}
	return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
}

/** The ratio of each sample to the one of the same round, so that a machine that slows down slows both. */
export function ratios(samples: readonly number[], yardstick: readonly number[]): readonly number[] {
	return samples.flatMap((sample, round) => {
		const other = yardstick[round];
		return other === undefined || other === 0 ? [] : [sample / other];
	});
}

/** The exponent with which a cost grows with a size: the slope of the line through the logarithms (least squares). */
export function exponent(points: readonly { readonly size: number; readonly cost: number }[]): number {
	const logarithms = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }));
	const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
	const x = mean(logarithms.map((point) => point.x));
	const y = mean(logarithms.map((point) => point.y));
	const slope = mean(logarithms.map((point) => (point.x - x) * (point.y - y)));
	return slope / mean(logarithms.map((point) => (point.x - x) ** 2));
}

function quantile(sorted: readonly number[], part: number): number {
	const place = (sorted.length - 1) * part;
	const below = sorted[Math.floor(place)] ?? 0;
	const above = sorted[Math.ceil(place)] ?? below;
	return below + (above - below) * (place - Math.floor(place));
}
