import { LANGUAGES, type Localized, perLanguage } from '../../../core/language';
import { parseOverlay } from '../../../core/registry/parse';
import type { Registry } from '../../../core/registry/registry';

/** An overlay with an added section. */
export interface ExtendedOverlay {
	readonly text: string;
	readonly insertion: { readonly start: number; readonly text: string };
}

/**
 * Adds a section's texts to an overlay.
 *
 * @returns nothing when the overlay already contains the section, or when a simple insertion does not parse correctly.
 */
export function withSection(
	overlay: string,
	registry: Registry,
	id: string,
	texts: Localized,
): ExtendedOverlay | undefined {
	// Blank lines around a section have no meaning.
	const body = perLanguage((language) => texts[language].trimEnd());
	const lines = LANGUAGES.map((language) => `      ${language}: ${scalar(body[language])}\n`);
	const section = `  ${id}:\n    body:\n${lines.join('')}`;
	const key = /^sections:[ \t]*(?:#.*)?(?:\r\n|\r|\n)/m.exec(overlay);
	const break_ = overlay === '' || /[\r\n]$/.test(overlay) ? '' : '\n';
	const insertion = key
		? { start: key.index + key[0].length, text: section }
		: { start: overlay.length, text: `${break_}sections:\n${section}` };
	const text = overlay.slice(0, insertion.start) + insertion.text + overlay.slice(insertion.start);
	const below = {
		groups: [...registry.groups.keys()],
		entries: [...registry.entries.keys()],
		sections: [...registry.sections.keys()],
	};
	const known = parseOverlay(overlay, below).data?.sections;
	const written = parseOverlay(text, below).data?.sections?.[id]?.body;
	const isRight = LANGUAGES.every((language) => written?.[language] === body[language]);
	return isRight && !Object.hasOwn(known ?? {}, id) ? { text, insertion } : undefined;
}

/** A block scalar if it keeps the text unchanged, else a quoted one. */
function scalar(text: string): string {
	// Excludes control and format characters except the line feed, and the two Unicode line separators.
	const isPlain = /^\S/.test(text) && /\S$/.test(text) && !/[^\P{C}\n]|[\u2028\u2029]/u.test(text);
	return isPlain ? `|-\n${text.replace(/^(?=.)/gm, '        ')}` : JSON.stringify(text);
}
