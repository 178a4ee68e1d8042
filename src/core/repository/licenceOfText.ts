/** Recognises the common licences by their text. */

/** SPDX ids, each with words that only the beginning of that licence contains. */
const LICENCES: readonly (readonly [id: string, words: RegExp])[] = [
	['Apache-2.0', /\bApache License,? Version 2\.0\b/i],
	['LGPL-3.0', /\bGNU LESSER GENERAL PUBLIC LICENSE Version 3\b/i],
	['LGPL-2.1', /\bGNU LESSER GENERAL PUBLIC LICENSE Version 2\.1\b/i],
	['GPL-3.0', /\bGNU GENERAL PUBLIC LICENSE Version 3\b/i],
	['MPL-2.0', /\bMozilla Public License,? Version 2\.0\b/i],
	['EPL-2.0', /\bEclipse Public License - v ?2\.0\b/i],
	['CC-BY-4.0', /\bAttribution 4\.0 International\b/i],
	['CC0-1.0', /\bCC0 1\.0 Universal\b/i],
	['MIT', /\bPermission is hereby granted, free of charge, to any person obtaining a copy of this software\b/i],
];
const BSD = /\bRedistribution and use in source and binary forms, with or without modification, are permitted\b/i;
const BSD_3 = /\bneither the name of\b/i;

/** The length of the head, in characters, that contains the name; further down, licences mention each other. */
const HEAD_LENGTH = 1000;

/** @returns the SPDX id, or nothing if no common licence matches, or several do. */
export function licenceOfText(text: string): string | undefined {
	const words = text.replace(/[\s#*=_]+/g, ' ').trim();
	const head = words.slice(0, HEAD_LENGTH);
	const found = LICENCES.filter(([, pattern]) => pattern.test(head)).map(([id]) => id);
	if (BSD.test(head)) {
		found.push(BSD_3.test(words) ? 'BSD-3-Clause' : 'BSD-2-Clause');
	}
	return found.length === 1 ? found[0] : undefined;
}
