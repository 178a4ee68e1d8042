/** Compares what the files of a FHIR project and the directory say of the same facts. */
import type { Entry, Registry } from '../registry/registry';
import { comparableCanonical } from './canonicals';
import { type FhirFact, type FhirFile, type FhirText, packageOf } from './fhirFile';

/** A place that states a fact. */
export interface Claim {
	/** Nothing for the checked file. */
	readonly path: string | undefined;
	readonly file: FhirFile;
	readonly text: FhirText;
	readonly value: string;
}

/** The facts that have to be the same everywhere, in the order of their weight. */
export const SHARED_FACTS = ['package', 'id', 'version', 'canonical', 'title', 'licence', 'publisher'] as const;

export type SharedFact = (typeof SHARED_FACTS)[number];

/** All places that state a fact in one file. A list can state several values, of which no file has to have all. */
export function claimsIn(file: FhirFile, path: string | undefined, fact: SharedFact): readonly Claim[] {
	const id = fact === 'package' ? packageOf(file) : undefined;
	// The id of a guide is that of its package only where it has the form of one.
	const own = id?.value.includes('.') ? id : undefined;
	const texts = file.values.flatMap((value) => (value.fact === (fact as FhirFact) && value.text ? [value.text] : []));
	const all = own && !texts.includes(own) ? [own, ...texts] : texts;
	return all.filter(({ value }) => value.trim() !== '').map((text) => ({ path, file, text, value: text.value }));
}

/** The value of a fact in the directory. Titles and versions there are other ones. */
export function valueInDirectory({ module }: Entry, fact: SharedFact): string | undefined {
	switch (fact) {
		case 'package':
			return module?.package;
		case 'canonical':
			return module?.canonical;
		case 'licence':
			return module?.licence;
		case 'publisher':
			return module?.publisher;
		default:
			return undefined;
	}
}

/** Whether two spellings are one value. */
export function areSameClaims(fact: SharedFact, one: string, other: string, registry: Registry): boolean {
	return fact === 'title'
		? areSameTitle(one, other)
		: comparable(fact, one, registry) === comparable(fact, other, registry);
}

function comparable(fact: SharedFact, value: string, { initiative }: Registry): string {
	const text = value.trim().normalize('NFC');
	switch (fact) {
		case 'canonical':
			return comparableCanonical(text);
		case 'licence':
			return text
				.toLowerCase()
				.replace(/^#/, '')
				.replace(/-(?:only|or-later)$/, '');
		case 'publisher': {
			const word = (name: string): string => name.toLowerCase().replace(/\(.{0,100}?\)|[^\p{L}\p{N}]/gu, '');
			const names = [...Object.values(initiative.name), ...initiative.misspellings, initiative.short].map(String);
			return names.map(word).includes(word(text)) ? word(initiative.short) : word(text);
		}
		default:
			return text;
	}
}

/** The most words of a title that are compared. */
const MOST_WORDS = 100;

/** Words of titles that do not tell one module from another. */
const COMMON = new Set(
	'mii kds ig implementation guide core dataset data set kerndatensatz kerndatensatzmodul modul module erweiterungsmodul basismodul medizininformatik initiative medical informatics der des of the de en'.split(
		' ',
	),
);

/** Whether two titles name the same thing: the words of one are among those of the other, or begin like them. */
function areSameTitle(one: string, other: string): boolean {
	const [left, right] = [one, other].map(
		(title) =>
			title
				.toLowerCase()
				.match(/[\p{L}\p{N}]+/gu)
				?.slice(0, MOST_WORDS)
				.filter((word) => !COMMON.has(word)) ?? [],
	);
	const isIn = (words: readonly string[], all: readonly string[]): boolean =>
		words.every((word) => all.some((known) => known.startsWith(word) || word.startsWith(known)));
	return left !== undefined && right !== undefined && (isIn(left, right) || isIn(right, left));
}
