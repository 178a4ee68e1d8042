/** Schemas shared by the fields of the registry: lines, ids, addresses, dates, texts in every language. */
import * as v from 'valibot';
import { LANGUAGES, type Localized, perLanguage } from '../../language';
import { WORDS } from '../../languageWords';

/** Adds a title and a description to the schema of a field. */
export function doc<const S extends v.GenericSchema>(schema: S, title: string, description: string) {
	return v.pipe(schema, v.title(title), v.description(description));
}

/**
 * An object that rejects unknown keys. Valibot's own strict object stops at the first unknown key. This one reports
 * every unknown key, and its message lists the known keys for "did you mean".
 */
export function object<const E extends v.ObjectEntries>(entries: E): v.StrictObjectSchema<E, undefined> {
	const unknownKey = v.never(() => Object.keys(entries).join(' '));
	return plain(v.objectWithRest(entries, unknownKey)) as unknown as v.StrictObjectSchema<E, undefined>;
}

/** Rejects lists, which the schema library accepts as objects with the keys 0, 1, … */
function plain<S extends v.GenericSchema>(schema: S): S {
	const run: S['~run'] = (dataset, config) =>
		schema['~run'](Array.isArray(dataset.value) ? { ...dataset, value: null } : dataset, config);
	return { ...schema, '~run': run };
}

/** One word of a list; the message lists the words for "did you mean". */
export function choice<const O extends readonly string[]>(options: O) {
	return v.picklist(options, options.join(' '));
}

// Control characters (line breaks included), bidi controls and noncharacters must not hide in a name or a mail header.
// Lone surrogates are rejected by `isWellFormed`, because no file can contain them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern rejects them
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above, but a text may have line breaks
const CONTROL_IN_TEXT = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef]/u;

export const line = v.pipe(
	v.string(),
	v.trim(),
	v.nonEmpty('empty'),
	v.maxLength(500, 'too-long'),
	v.check((text) => !CONTROL.test(text) && text.isWellFormed(), 'control-character'),
);

const prose = v.pipe(
	v.string(),
	v.nonEmpty('empty'),
	v.maxLength(20_000, 'too-long'),
	v.check((text) => !CONTROL_IN_TEXT.test(text) && text.isWellFormed(), 'control-character'),
);

/** Ids are lower case with hyphens; they start with a letter, so a map keyed by ids keeps its order in JavaScript. */
const ID_PATTERN = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const id = v.pipe(v.string(), v.regex(ID_PATTERN, 'id-form'));

const HTTPS = /^https:\/\/[^\s/?#@\\]+\.[^\s/?#@\\]+([/?#][^\s<>"\\^`{|}]*)?$/;
export const https = v.pipe(
	line,
	v.check((url) => HTTPS.test(url), 'link-https'),
);
// Only links of the kind `mail` may use `mailto:`; `checkReferences` checks the kind.
export const address = v.pipe(
	line,
	v.check(
		(url) => HTTPS.test(url) || /^mailto:[A-Za-z0-9.!#$*+/=_~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(url),
		'link-https',
	),
);
export const email = v.pipe(
	line,
	v.regex(/^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/, 'email-form'),
);

/** A day, a month or a year as ISO 8601, as precise as the source. A year may be written without quotes. */
export const date = v.pipe(
	v.union([
		v.pipe(
			v.number(),
			v.transform((year) => String(year)),
		),
		v.string(),
	]),
	v.string(),
	v.check((text) => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text), 'date-form'),
);

/** @param field returns the schema of a language, given the English name of the language. */
export function inLanguages<const S extends v.GenericSchema>(field: (name: string) => S) {
	return object(perLanguage((language) => field(WORDS[language].english)));
}

/** One text for all languages, or one for each; the output has one for each. */
function localized(text: v.GenericSchema<string, string>) {
	return v.pipe(
		v.union([text, inLanguages((name) => doc(text, name, `The ${name} text.`))]),
		v.transform((value): Localized => (typeof value === 'string' ? perLanguage(() => value) : value)),
	);
}

export const localizedLine = localized(line);
export const localizedProse = localized(prose);
export const localizedAddress = localized(https);

/** A language of the registry's texts. */
export const language = choice(LANGUAGES);

export const names = v.pipe(v.array(line), v.maxLength(50, 'too-many'));

export function map<const S extends v.GenericSchema>(value: S) {
	return plain(v.record(id, value));
}
