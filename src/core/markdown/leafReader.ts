import type { Span } from '../problem';
import { bareAddresses } from './bareAddresses';
import type { PartContents } from './documentPart';
import { unescaped } from './entities';
import { commentsIn, htmlHeadingsIn, htmlLinksIn } from './htmlParts';
import type { MarkdownLink } from './markdownLink';
import { type InlineToken, inlineTokens } from './parser/inlineTokens';
import type { LeafText } from './parser/leafTexts';

/** A URI in angle brackets; otherwise they contain a mail address. */
const SCHEME = /^[a-z][a-z\d+.-]+:/i;
const MAYBE_ADDRESS = /@|:\/\/|www\./i;

/** Reads the text of paragraphs, headings and table cells. */
export class LeafReader {
	/** The text without markup that has been read since the last call of `takeWords`. */
	#words = '';
	/** The start of the link around the current token. */
	#link: number | undefined;

	constructor(
		private readonly document: string,
		private readonly contents: PartContents,
		private readonly hasLabel: (label: string) => boolean,
	) {}

	/** @returns the text without markup. */
	read({ text, from }: LeafText): string {
		this.#words = '';
		let at = 0;
		for (const token of inlineTokens(text, this.hasLabel)) {
			this.#run(text.slice(at, token.start), from + at);
			this.#token(token, { start: from + token.start, end: from + token.end }, from);
			at = token.end;
		}
		this.#run(text.slice(at), from + at);
		return this.#words;
	}

	/** Reads text between two tokens. */
	#run(text: string, start: number): void {
		this.#words += unescaped(text);
		if (!MAYBE_ADDRESS.test(text)) {
			return;
		}
		for (const { span, url } of bareAddresses(this.document, { start, end: start + text.length })) {
			this.contents.masks.push(span);
			if (url !== undefined && this.#link === undefined) {
				this.contents.links.push({ form: 'bare', span, destination: span, url, image: false });
			}
		}
	}

	#token(token: InlineToken, span: Span, base: number): void {
		const { masks, inlineCode, comments, links, headings } = this.contents;
		switch (token.kind) {
			case 'code':
				inlineCode.push(span);
				masks.push(span);
				this.#words += codeText(this.#slice(span));
				break;
			case 'html':
				masks.push(span);
				comments.push(...commentsIn(this.document, span, false));
				links.push(...htmlLinksIn(this.document, span));
				headings.push(...htmlHeadingsIn(this.document, span));
				break;
			case 'autolink':
				masks.push(span);
				this.#autolink(span);
				break;
			case 'footnote':
				masks.push(span);
				break;
			case 'image':
				masks.push(span);
				this.#address('image', token, span, base);
				break;
			case 'linkStart':
				this.#link = span.start;
				break;
			case 'linkEnd':
				this.#linkEnd(token, span, base);
				break;
			case 'mark':
			case 'break':
				break;
		}
	}

	#autolink(span: Span): void {
		const destination = { start: span.start + 1, end: span.end - 1 };
		const address = this.#slice(destination);
		const url = SCHEME.test(address) ? address : `mailto:${address}`;
		this.contents.links.push({ form: 'autolink', span, destination, url, image: false });
		this.#words += address;
	}

	#linkEnd(token: InlineToken, { start, end }: Span, base: number): void {
		const span = { start: this.#link ?? start, end };
		this.#link = undefined;
		// The text of a shortcut reference names its definition; changing the text would break the link.
		this.contents.masks.push(token.isShortcut ? span : { start, end });
		this.#address('link', token, span, base);
	}

	#address(form: 'link' | 'image', { destination }: InlineToken, span: Span, base: number): void {
		if (destination) {
			const whole = { start: base + destination.start, end: base + destination.end };
			this.contents.links.push(linkTo(this.document, form, span, whole));
		}
	}

	#slice({ start, end }: Span): string {
		return this.document.slice(start, end);
	}
}

/** @param whole the address with its angle brackets. */
export function linkTo(document: string, form: 'link' | 'image' | 'definition', span: Span, whole: Span): MarkdownLink {
	const isEnclosed = document[whole.start] === '<';
	const destination = isEnclosed ? { start: whole.start + 1, end: whole.end - 1 } : whole;
	const url = unescaped(document.slice(destination.start, destination.end));
	return { form, span, destination, url, image: form === 'image' };
}

/** The text of a code span, as CommonMark strips it. */
function codeText(code: string): string {
	const text = code.replace(/^`+|`+$/g, '').replace(/\r\n|\r|\n/g, ' ');
	return /^ .* $/.test(text) && text.trim() !== '' ? text.slice(1, -1) : text;
}
