/** Reads the facts that a README states of its own module, in a list or a table of facts. */
import type { FhirFact, FhirFile, FhirValue } from './fhirFile';

const LABELS: Readonly<Record<string, FhirFact>> = {
	paket: 'package',
	'paket-id': 'package',
	package: 'package',
	'package id': 'package',
	'package-id': 'package',
	canonical: 'canonical',
	'canonical url': 'canonical',
	version: 'version',
	lizenz: 'licence',
	licence: 'licence',
	license: 'licence',
};

/** `- **Label:** value`, `| Label | value |`, with the value in backquotes, in brackets, as a link or plain. */
const LINE =
	/^([ \t]*(?:[-*+][ \t]+|\|[ \t]*)[*_`]{0,9})(\p{L}[\p{L} -]{2,15})([*_`]{0,9}(?::[*_`]{0,9}|[ \t]*\|)[ \t]*[`<[*_]{0,9})([^\s`<>|*[\]()]+)/gmu;

const FORMS: Partial<Readonly<Record<FhirFact, RegExp>>> = {
	package: /^[a-z][\w-]*(?:\.[\w-]+){2,}$/,
	canonical: /^https?:\/\/\S+$/,
	version: /^\d+\.\d+[\w.-]*$/,
	licence: /^(?:[A-Za-z]+[\d.]*-)+[\d.]+$/,
};

/** @returns the facts, if the README names a package; a version alone could be that of anything. */
export function readReadme(text: string): FhirFile {
	const values = [...text.matchAll(LINE)].flatMap((match): readonly FhirValue[] => {
		const { index, 1: head = '', 2: label = '', 3: between = '', 4: value = '' } = match;
		const fact = Object.hasOwn(LABELS, label.trim().toLowerCase()) ? LABELS[label.trim().toLowerCase()] : undefined;
		const key = { value: label, start: index + head.length, end: index + head.length + label.length };
		if (fact === undefined || FORMS[fact]?.test(value) !== true) {
			return [];
		}
		const start = key.end + between.length;
		const place = { value, start, end: start + value.length, style: 'plain' as const };
		return [{ fact, key: { ...key, style: 'plain' }, text: place, isRepeated: false }];
	});
	const isOfModule = values.some(({ fact }) => fact === 'package');
	return {
		kind: 'readme',
		text,
		values: isOfModule ? values : [],
		dependencies: [],
		aliases: [],
		references: [],
		addresses: [],
		comments: [],
	};
}
