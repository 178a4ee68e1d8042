/**
 * A mail as a file that a mail program opens as a draft.
 *
 * Own code because no package fits: mimetext 3 writes a subject of any length as one encoded word, against RFC 2047,
 * and brings a table of file types and core-js; libmime and nodemailer need Node's Buffer.
 */
import { oneLine } from '../text/oneLine';
import { percentEncode } from '../text/percentEncode';
import type { Mail } from './mailto';

const CRLF = '\r\n';
/** RFC 5322, section 2.1.1: a line should have no more characters than this. */
const MAX_LINE = 78;
/** RFC 2045, section 6.7, rule 5: at most 76 characters with the equals sign of a soft line break. */
const MAX_QUOTED = 75;
/** RFC 2047, section 2: 76 characters a line, here less `Subject: `, `=?UTF-8?Q?` and `?=`. */
const MAX_ENCODED = 55;

export interface EmlOptions {
	/** The `Date` header of the draft. */
	readonly date: Date;
}

/**
 * Writes a mail as an unsent message: RFC 5322 head, RFC 2047 subject, RFC 2045 quoted-printable text in UTF-8; ASCII
 * throughout. `X-Unsent: 1` makes classic Outlook open it as a draft. It has no `From` and no `Message-ID`: the
 * program that sends it knows the sender, and a draft sent twice is two messages.
 */
export function emlDraft(mail: Mail, { date }: EmlOptions): string {
	return [
		'X-Unsent: 1',
		// The registry's schema allows visible ASCII only; here nothing else gets through.
		`To: ${mail.to.replace(/[^!-~]/g, '')}`,
		subjectHeader(oneLine(mail.subject)),
		`Date: ${date.toUTCString().replace('GMT', '+0000')}`,
		'MIME-Version: 1.0',
		'Content-Type: text/plain; charset=utf-8',
		'Content-Transfer-Encoding: quoted-printable',
		'',
		quotedPrintable(mail.body),
	].join(CRLF);
}

/** Writes ASCII verbatim and folds it between words (RFC 5322, section 2.2.3); encodes any other text. */
function subjectHeader(subject: string): string {
	const name = 'Subject:';
	const words = subject.split(' ');
	const isPlain = words.every((word) => /^[!-~]{1,69}$/.test(word)) && !subject.includes('=?');
	const lines = [name];
	for (const word of isPlain ? words : encodedWords(subject)) {
		const line = lines.at(-1) ?? '';
		const next = `${line} ${word}`;
		if (line !== name && (!isPlain || next.length > MAX_LINE)) {
			lines.push(` ${word}`);
		} else {
			lines[lines.length - 1] = next;
		}
	}
	return lines.join(CRLF);
}

/** Encodes a text as RFC 2047, section 4.2 ("Q") says. No character is split between two words (section 5). */
function encodedWords(text: string): readonly string[] {
	const pieces = Array.from(text, (character) => {
		if (/[A-Za-z0-9!*+/-]/.test(character)) {
			return character;
		}
		return character === ' ' ? '_' : equalsEncoded(character);
	});
	return wrap(pieces, MAX_ENCODED).map((piece) => `=?UTF-8?Q?${piece}?=`);
}

/** Encodes a text as RFC 2045, section 6.7 says. */
function quotedPrintable(text: string): string {
	return text
		.split(/\r\n|\r|\n/)
		.map((line) => wrap(quotedPieces(line), MAX_QUOTED).join(`=${CRLF}`))
		.join(CRLF);
}

function quotedPieces(line: string): readonly string[] {
	const characters = Array.from(line);
	// Rule 3: no blank at the end of a line. RFC 2049, section 3: mailboxes on disk change a line that begins "From ".
	const last = characters.length - 1;
	return characters.map((character, index) =>
		/[\t -<>-~]/.test(character) &&
		!(index === last && /[\t ]/.test(character)) &&
		!(index === 0 && line.startsWith('From '))
			? character
			: equalsEncoded(character),
	);
}

/** The bytes of a character in UTF-8, each as an equals sign and two hexadecimal digits. */
function equalsEncoded(character: string): string {
	const encoded = percentEncode(character);
	return encoded.startsWith('%')
		? encoded.replaceAll('%', '=')
		: `=${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Joins pieces into as few texts of at most `length` characters as possible; returns at least one. */
function wrap(pieces: readonly string[], length: number): readonly string[] {
	const wrapped: string[] = [];
	let current = '';
	for (const piece of pieces) {
		if (current.length + piece.length > length) {
			wrapped.push(current);
			current = '';
		}
		current += piece;
	}
	return [...wrapped, current];
}
