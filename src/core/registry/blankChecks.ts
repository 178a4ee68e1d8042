import { LANGUAGES, type Language, type Localized } from '../language';
import type { MessageCode } from '../messages';
import { choiceParts } from '../template/choiceParts';
import { templateBlanks } from '../template/template';

/** Attributes of a marker that are no answers. */
const RESERVED: readonly string[] = ['lang', 'hash'];
const NAME = /^[a-z][a-z\d-]*$/;

type Report = (language: Language, code: MessageCode, args: readonly string[]) => void;

/**
 * Checks the named blanks of a section: an answer is an attribute of the marker, is read from the text between two blanks,
 * and stays when the section changes its language.
 */
export function checkBlanks(body: Localized, report: Report): void {
	const blanks = LANGUAGES.map((language) => ({ language, own: templateBlanks(body[language]) }));
	const all = new Map(blanks.flatMap(({ own }) => own.map(({ name, text }) => [name, countOf(text)] as const)));
	for (const { language, own } of blanks) {
		const counts = new Map(own.map(({ name, text }) => [name, countOf(text)]));
		for (const { name, touches } of own) {
			if (!NAME.test(name) || RESERVED.includes(name)) {
				report(language, 'template-blank-name', [name]);
			}
			if (touches) {
				report(language, 'template-blanks-touch', [name]);
			}
		}
		// A text that asks for nothing is fixed in this language, such as one that a person has kept.
		for (const [name, count] of own.length > 0 ? all : []) {
			const parts = counts.get(name);
			if (parts === undefined) {
				report(language, 'template-blank-missing', [name]);
			} else if (parts !== count) {
				report(language, 'template-choice-length', [name]);
			}
		}
	}
}

function countOf(text: string): number {
	return choiceParts(text).parts.length;
}
