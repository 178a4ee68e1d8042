/** Reads `ig.ini`, which names the file of the implementation guide: `ig = …/ImplementationGuide-<id>.json`. */
import type { Span } from '../problem';
import type { FhirFile } from './fhirFile';

// An address has few characters, and a longer line would be followed again and again.
const GUIDE =
	/^([ \t\uFEFF]*)(ig)([ \t]*=[^\r\n]{0,300}?ImplementationGuide-)([\w.-]{0,200}?)(?:\.(?:json|xml))?[ \t]*$/gm;
const COMMENT = /^[ \t\uFEFF]*([;#][^\r\n]*)/gm;

export function readIni(text: string): Pick<FhirFile, 'values' | 'comments'> {
	const values = [...text.matchAll(GUIDE)].map(
		({ index, 1: indent = '', 2: key = '', 3: between = '', 4: id = '' }) => {
			const start = index + indent.length;
			const from = start + key.length + between.length;
			return {
				fact: 'id' as const,
				key: { value: key, start, end: start + key.length, style: 'plain' as const },
				text: id === '' ? undefined : { value: id, start: from, end: from + id.length, style: 'plain' as const },
				isRepeated: false,
			};
		},
	);
	const comments = [...text.matchAll(COMMENT)].map(({ index, 0: line, 1: comment = '' }): Span => {
		const end = index + line.length;
		return { start: end - comment.length, end };
	});
	return { values, comments };
}
