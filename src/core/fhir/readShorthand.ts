/** Reads FHIR Shorthand as far as it names identifiers: aliases, and the parents of profiles and instances. */
import type { Span } from '../problem';
import type { FhirAlias, FhirFile, FhirReference, FhirText } from './fhirFile';
import { hiddenBy } from './hiddenBy';

/** Texts in quotation marks, which hide comments, and comments. An address has `//` behind its colon. */
const COMMENTS = /"""[\s\S]*?(?:"""|$)|"(?:[^"\\]|\\[\s\S]?)*(?:"|$)|\/\*[\s\S]*?(?:\*\/|$)|(?<![^\s])\/\/[^\r\n]*/g;
const ALIAS = /^([ \t\uFEFF]*Alias[ \t]*:[ \t]*)(\$?[^\s=]+)([ \t]*=[ \t]*)(\S*)/gm;
const REFERENCE = /^([ \t\uFEFF]*(Parent|InstanceOf)[ \t]*:[ \t]*)(\S+)/gm;

export function readShorthand(text: string): Pick<FhirFile, 'aliases' | 'references' | 'comments'> {
	const comments = [...text.matchAll(COMMENTS)]
		.filter(({ 0: found }) => found.startsWith('/'))
		.map(({ index, 0: found }): Span => ({ start: index, end: index + found.length }));
	const isHidden = hiddenBy(comments);
	const aliases = [...text.matchAll(ALIAS)]
		.map(({ index, 1: head = '', 2: name = '', 3: between = '', 4: target = '' }): FhirAlias => {
			const named = textAt(index + head.length, name);
			return { name: named, target: textAt(named.end + between.length, target) };
		})
		.filter(({ name }) => !isHidden(name));
	const references = [...text.matchAll(REFERENCE)]
		.map(({ index, 1: head = '', 2: keyword, 3: target = '' }): FhirReference => {
			const at = textAt(index + head.length, target);
			return { keyword: keyword === 'Parent' ? 'Parent' : 'InstanceOf', target: at };
		})
		.filter(({ target }) => !isHidden(target));
	return { aliases, references, comments };
}

function textAt(start: number, value: string): FhirText {
	return { value, start, end: start + value.length, style: 'plain' };
}
