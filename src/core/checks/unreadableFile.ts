/** Findings about files that have no text to check. */
import { MAX_FILE_BYTES } from '../maxFileBytes';
import type { CheckOptions, Finding } from './checks';
import { notChecked, type Unreadable } from './rules/notChecked';

const CODES = {
	'utf-16': 'rule-not-checked-utf-16',
	'not-utf-8': 'rule-not-checked-not-utf-8',
	'too-large': 'rule-not-checked-too-large',
	unreadable: 'rule-not-checked-unreadable',
} as const satisfies Record<Unreadable, string>;

/** Whether bytes are UTF-16, with or without byte order mark: every second byte of Latin text is zero. */
export function isUtf16(bytes: Uint8Array): boolean {
	const [first, second, third, fourth] = bytes;
	return (
		(first === 0xff && second === 0xfe) ||
		(first === 0xfe && second === 0xff) ||
		(bytes.length >= 4 && ((first === 0 && third === 0) || (second === 0 && fourth === 0)))
	);
}

/**
 * Says that a file is not checked: one finding, which can be turned off like others.
 *
 * @param detail the error of the system, for a file that cannot be read.
 */
export function unreadableFile(reason: Unreadable, { rules }: CheckOptions, detail = ''): readonly Finding[] {
	const setting = rules?.[notChecked.id];
	if (setting === 'off') {
		return [];
	}
	const code = CODES[reason];
	const args = reason === 'too-large' ? [String(MAX_FILE_BYTES / 1_000_000)] : reason === 'unreadable' ? [detail] : [];
	const severity = setting ?? notChecked.severity;
	const message = notChecked.messages[code];
	return [{ code, severity, span: { start: 0, end: 0 }, args, rule: notChecked.id, message }];
}
