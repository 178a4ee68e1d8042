import assert from 'node:assert/strict';
import fc from 'fast-check';
import { beginsOneOf, entriesBeginning } from '../../src/core/entries/entriesBeginning';
import type { Entry } from '../../src/core/registry/registry';
import { folds } from '../../src/core/text/folds';
import { bundledRegistry } from '../support/bundled';

const registry = bundledRegistry();
const entries = [...registry.entries.values()];

function namesOf({ name, short, aliases, renamedFrom, site, module }: Entry): readonly string[] {
	const all = [name.de, name.en, short.de, short.en, ...aliases, ...renamedFrom, site?.code, module?.package];
	return all.filter((text) => text !== undefined);
}

/** The same rule, told in another way: the letters of the name at the places where its words begin. */
function beginsSo(name: string, typed: string): boolean {
	const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
	return folds(name).some((one) =>
		folds(typed).some((other) =>
			wordsOf(other).every((word, index) => wordsOf(one)[index]?.slice(0, word.length) === word),
		),
	);
}

const anyName = fc.constantFrom(...entries.flatMap((entry) => namesOf(entry).map((name) => ({ entry, name }))));

describe('names that begin like what was typed', () => {
	it('are offered for every beginning of theirs', () => {
		fc.assert(
			fc.property(anyName, fc.nat(), ({ entry, name }, length) => {
				const typed = name.slice(0, length % (name.length + 1));
				for (const spelling of [typed, ...folds(typed)]) {
					assert.ok(
						entriesBeginning(registry, spelling).some((found) => found.entry === entry),
						`${spelling} does not offer ${entry.id}`,
					);
				}
			}),
			{ numRuns: 2_000 },
		);
	});

	it('are all that is offered', () => {
		const letters = fc.string({ unit: fc.constantFrom(...'abcdefghimnorstuäöüß -./'), maxLength: 4 });
		const part = fc.tuple(anyName, fc.nat(), fc.nat()).map(([{ name }, start, length]) => {
			const from = start % name.length;
			return name.slice(from, from + (length % 12));
		});
		fc.assert(
			fc.property(fc.oneof(letters, part), (typed) => {
				for (const { entry } of entriesBeginning(registry, typed)) {
					assert.ok(
						namesOf(entry).some((name) => beginsSo(name, typed)),
						`${typed} offers ${entry.id}`,
					);
				}
			}),
			{ numRuns: 2_000 },
		);
	});

	it('need no registry: any name begins like each of its beginnings', () => {
		fc.assert(
			fc.property(
				fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
				fc.nat(),
				(letters, length) => {
					const typed = letters.slice(0, length % (letters.length + 1));
					assert.ok(beginsOneOf([letters.join('')], typed.join('')));
				},
			),
			{ numRuns: 2_000 },
		);
	});
});
