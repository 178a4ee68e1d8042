import { type GivenAnswer, readAnswer } from './givenAnswers';
import { UsageError } from './io';
import type { Speaker } from './texts';

/** Whether a text is an existing day as ISO 8601. */
export function isDay(text: string): boolean {
	const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Reads the values of `--answer`. @throws {UsageError} for one that is none. */
export function readAnswers(values: unknown, said: Speaker): readonly GivenAnswer[] {
	return (Array.isArray(values) ? values : []).map((value) => {
		const answer = readAnswer(String(value));
		if (!answer) {
			throw new UsageError(said.say('bad-value', String(value), '--answer', 'contact.lead=…'));
		}
		return answer;
	});
}

/** Reads one of several values. @throws {UsageError} for any other. */
export function choose<const T extends string>(
	value: string | undefined,
	allowed: readonly T[],
	otherwise: T | undefined,
	where: string,
	said: Speaker,
): T {
	const found = value === undefined ? otherwise : allowed.find((option) => option === value);
	if (found === undefined) {
		throw new UsageError(said.say('bad-value', value ?? '', where, allowed.join(', ')));
	}
	return found;
}
