import type { Deadline } from './deadline';

/** Takes one sample. */
type Contestant = () => number | Promise<number>;

/**
 * Takes samples in rounds. In each round everybody has one turn, and another one begins each time, so that neither a
 * machine that slows down nor the place in the round favours anybody.
 *
 * @param deadline no further round begins after it.
 * @param warmUps rounds before, which do not count: V8 compiles what it has seen several times.
 */
export async function interleave<Name extends string>(
	rounds: number,
	contestants: Readonly<Record<Name, Contestant>>,
	deadline: Deadline,
	warmUps = 0,
): Promise<Record<Name, readonly number[]>> {
	const names = Object.keys(contestants) as Name[];
	const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
	for (let round = -warmUps; round < rounds && (round < 1 || !deadline.isOver); round += 1) {
		for (let turn = 0; turn < names.length; turn += 1) {
			const name = names[(round + warmUps + turn) % names.length] as Name;
			const sample = await contestants[name]();
			if (round >= 0) {
				samples[name].push(sample);
			}
		}
	}
	return samples;
}
