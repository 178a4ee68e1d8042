/** Most texts are ASCII and need no normalisation, which is slow. */
const PLAIN = /^[ -~]*$/;

/**
 * Folds a text for search: lower case, no accents, umlauts in both spellings.
 *
 * @returns one or two folded forms, so that "ae" and "a" both find "ä".
 */
export function folds(text: string): readonly string[] {
	if (PLAIN.test(text)) {
		return [text.toLowerCase()];
	}
	const lower = text.toLowerCase().normalize('NFC');
	const spelled = lower.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss');
	const [long, short] = [strip(spelled), strip(lower.replace(/ß/g, 'ss'))];
	return long === short ? [long] : [long, short];
}

function strip(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '');
}
