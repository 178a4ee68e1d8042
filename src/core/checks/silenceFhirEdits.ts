/** Writes comments that silence a finding in a file of a FHIR project. */
import type { FhirFile } from '../fhir/fhirFile';
import { readFhirFile } from '../fhir/readFhirFile';
import type { Span, TextEdit } from '../problem';
import { applyEdits } from '../text/applyEdits';
import { lineStartAt } from '../text/lineStartAt';
import type { RuleId } from './rules';

const MARKS = { sushi: '#', ini: ';', shorthand: '//' } as const;

/** @returns a comment in the line above; nothing where that would be no comment: in JSON and in a text of several lines. */
export function silenceFhirEdits(file: FhirFile, rule: RuleId, span: Span): readonly TextEdit[] {
	const { kind, text } = file;
	if (kind === 'package' || kind === 'readme') {
		return [];
	}
	const start = lineStartAt(text, span.start);
	const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
	const lineEnd = /\r\n|\r|\n/.exec(text.slice(start))?.[0] ?? /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
	const edits = [{ start, end: start, text: `${indent}${MARKS[kind]} mii-disable-next-line ${rule}${lineEnd}` }];
	const { comments } = readFhirFile(applyEdits(text, edits), kind);
	return comments.length > file.comments.length ? edits : [];
}
