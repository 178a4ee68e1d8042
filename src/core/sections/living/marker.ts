/**
 * The markers of a living section: `<!-- mii:begin contact lang=de hash=… lead="Erika Mustermann" -->` and
 * `<!-- mii:end contact -->`.
 */

import type { Language } from '../../language';
import type { Comment } from '../../markdown/htmlParts';
import type { MarkdownFile } from '../../markdown/markdownFile';
import type { Span, TextEdit } from '../../problem';
import { type Answers, decodeAnswer, encodeAnswer } from './answers';

export interface Marker {
	readonly kind: 'begin' | 'end';
	/** The id of the section; empty if the marker cannot be read. */
	readonly id: string;
	/** The attribute `lang` as written. */
	readonly language: string | undefined;
	readonly hash: string | undefined;
	/** The answers of the author. */
	readonly answers: Answers;
	/** The comment. */
	readonly span: Span;
	/** The block of the comment, with indentation and trailing spaces. */
	readonly block: Span;
}

const MARKER = /^mii:(begin|end)(?:\s+([^\s=]+))?((?:\s+[a-z][a-z\d-]*=(?:"[^"]*"|[^\s"]*))*)$/;
const ATTRIBUTE = /(\s+)([a-z][a-z\d-]*)=(?:"([^"]*)"|([^\s"]*))/g;

/** The text of a person who means a marker, also where it cannot work. */
const MEANT = /^mii\s*[:-]\s*(?:begin|end)\b/i;

/** Whether a text may have markers, so that it is worth parsing. */
export function mayHaveMarkers(text: string): boolean {
	return /<!--\s*mii\s*[:-]\s*(?:begin|end)\b/i.test(text);
}

/** Returns the markers of a document, in the order of the text. */
export function markersOf({ comments }: MarkdownFile): readonly Marker[] {
	return comments.flatMap((comment) => readMarker(comment) ?? []);
}

/** Returns the markers that cannot work, because they are inside another block or not alone in their line. */
export function strayMarkers({ comments }: MarkdownFile): readonly Span[] {
	return comments.filter(({ block, content }) => !block && MEANT.test(content)).map(({ span }) => span);
}

/** Pairs each end marker with the nearest free begin marker of its section above it. The map has both directions. */
export function pairMarkers(markers: readonly Marker[]): ReadonlyMap<number, number> {
	const open = new Map<string, number[]>();
	const partners = new Map<number, number>();
	for (const [index, { kind, id }] of markers.entries()) {
		if (id !== '' && kind === 'begin') {
			const begins = open.get(id) ?? [];
			begins.push(index);
			open.set(id, begins);
		}
		const begin = kind === 'end' ? open.get(id)?.pop() : undefined;
		if (begin !== undefined) {
			partners.set(begin, index);
			partners.set(index, begin);
		}
	}
	return partners;
}

/**
 * Reads a comment as a marker.
 *
 * @returns nothing if the comment has other content or is no top-level block of its own.
 */
function readMarker(comment: Comment): Marker | undefined {
	const { block, span, content } = comment;
	if (!block || !(content.startsWith('mii:') || MEANT.test(content))) {
		return undefined;
	}
	const match = MARKER.exec(content);
	const attributes = attributesOf(match?.[3] ?? '');
	const values = new Map(attributes.map(({ name, value }) => [name, value]));
	const once = values.size === attributes.length;
	const known = attributes.every(({ name, isQuoted }) => isQuoted !== isOwn(name));
	return {
		kind: /^mii\s*[:-]\s*end/i.test(content) ? 'end' : 'begin',
		id: (once && known && (attributes.length === 0 || match?.[1] === 'begin') && match?.[2]) || '',
		language: values.get('lang'),
		hash: values.get('hash'),
		answers: new Map([...values].flatMap(([name, value]) => (isOwn(name) ? [] : [[name, decodeAnswer(value)]]))),
		span,
		block,
	};
}

/** Writes the begin marker of a section. */
export function beginMarker(id: string, language: Language, hash?: string, answers: Answers = new Map()): string {
	const own = hash === undefined ? '' : ` hash=${hash}`;
	return `<!-- mii:begin ${id} lang=${language}${own}${[...answers].map(attribute).join('')} -->`;
}

/** Writes the end marker of a section. */
export function endMarker(id: string): string {
	return `<!-- mii:end ${id} -->`;
}

/** Sets the hash and the answers in a begin marker and keeps the rest as it is written. */
export function markerEdit(text: string, { span }: Pick<Marker, 'span'>, hash: string, answers: Answers): TextEdit {
	const comment = text.slice(span.start, span.end);
	const start = /^<!--\s*mii:begin\s+[^\s=]+/.exec(comment)?.[0].length ?? 0;
	const end = comment.length - (/\s*-->$/.exec(comment)?.[0].length ?? 0);
	const wanted = new Map([
		['hash', ` hash=${hash}`],
		...[...answers].map((each) => [each[0], attribute(each)] as const),
	]);
	const kept = attributesOf(comment.slice(start, end)).map(({ gap, name, value }) => {
		const written = name === 'lang' ? ` lang=${value}` : (wanted.get(name) ?? '');
		wanted.delete(name);
		return written.replace(/^ /, gap);
	});
	return { start: span.start + start, end: span.start + end, text: [...kept, ...wanted.values()].join('') };
}

interface Attribute {
	/** The white space before it. */
	readonly gap: string;
	readonly name: string;
	readonly value: string;
	readonly isQuoted: boolean;
}

function attributesOf(text: string): readonly Attribute[] {
	return [...text.matchAll(ATTRIBUTE)].map(([, gap = '', name = '', quoted, plain]) => ({
		gap,
		name,
		value: quoted ?? plain ?? '',
		isQuoted: quoted !== undefined,
	}));
}

/** Whether an attribute belongs to the marker itself; all others are answers. */
function isOwn(name: string): boolean {
	return name === 'lang' || name === 'hash';
}

function attribute([name, answer]: readonly [string, string]): string {
	return ` ${name}="${encodeAnswer(answer)}"`;
}
