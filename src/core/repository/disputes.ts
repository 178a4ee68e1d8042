/** Compares what several places say of a repository. */
import { Lines } from '../text/lines';

/** The facts that several files can state. */
export type DisputedFact = 'package' | 'canonical' | 'version' | 'licence' | 'fhir';

const FACTS = ['package', 'canonical', 'version', 'licence', 'fhir'] as const satisfies readonly DisputedFact[];

/** One place that states a fact. */
interface Claim {
	/** The file and its line; nothing for the directory. */
	readonly place?: string;
	readonly value: string;
}

/** A fact about which places disagree. */
export interface Dispute {
	readonly fact: DisputedFact;
	/** One claim for each value, at least two. */
	readonly claims: readonly [Claim, Claim, ...Claim[]];
}

/** A file with what was read in it. */
export interface ReadFile {
	readonly path: string;
	readonly text: string;
	readonly fields: Partial<Readonly<Record<DisputedFact, string>>>;
}

/** The keys of each fact in the files. */
const KEYS: Readonly<Record<DisputedFact, string>> = {
	package: 'packageId|id|name',
	canonical: 'canonical',
	version: 'version',
	licence: 'license',
	fhir: 'fhirVersions?|fhir-version-list',
};

/**
 * Compares the files.
 *
 * @param directory the package id in the directory.
 * @returns the facts on which all agree, and the others.
 */
export function compare(
	files: readonly ReadFile[],
	directory?: string,
): { readonly agreed: Partial<Record<DisputedFact, string>>; readonly disputes: readonly Dispute[] } {
	const agreed: Partial<Record<DisputedFact, string>> = {};
	const disputes: Dispute[] = [];
	for (const fact of FACTS) {
		const claims = [
			...files.flatMap((file) => claimOf(file, fact) ?? []),
			...(fact === 'package' && directory !== undefined ? [{ value: directory }] : []),
		];
		const [first, second, ...rest] = claims.filter(
			({ value }, index) => claims.findIndex((other) => keyOf(other.value) === keyOf(value)) === index,
		);
		if (first && second) {
			disputes.push({ fact, claims: [first, second, ...rest] });
		} else if (first) {
			agreed[fact] = first.value;
		}
	}
	return { agreed, disputes };
}

function claimOf({ path, text, fields }: ReadFile, fact: DisputedFact): Claim | undefined {
	const value = fields[fact];
	return value === undefined ? undefined : { place: `${path}:${lineOf(text, fact, value)}`, value };
}

/** The line of a value: that of its key with the value, or else of the first of the two. */
function lineOf(text: string, fact: DisputedFact, value: string): number {
	const key = new RegExp(`^[ \\t]*["']?(?:${KEYS[fact]})["']?[ \\t]*:.*$`, 'gm');
	const lines = [...text.matchAll(key)];
	const at = (lines.find(([line]) => line.includes(value)) ?? lines[0])?.index ?? 0;
	return new Lines(text).positionAt(at).line + 1;
}

/** Equal for two spellings of the same value. A licence text does not say whether later versions are allowed. */
function keyOf(value: string): string {
	return value
		.toLowerCase()
		.replace(/-(?:only|or-later)$/, '')
		.replace(/\/$/, '');
}
