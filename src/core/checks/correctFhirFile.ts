/** Makes all certain corrections of a file of a FHIR project at once, on the command line with `--fix`. */
import type { FhirFileKind } from '../fhir/fhirFile';
import { readFhirFile } from '../fhir/readFhirFile';
import type { TextEdit } from '../problem';
import { applyEdits } from '../text/applyEdits';
import type { CheckOptions, Finding } from './checks';
import type { Corrected } from './correctAll';
import { checkFhirFile } from './fhirChecks';
import type { FhirContext } from './rules/rule';

/** A correction can make another one possible: a wrong id hides that its version is old. */
const MAX_PASSES = 5;

/** Corrects a file. Each correction has to lessen the findings that could be corrected; a second call changes nothing. */
export function correctFhirFile(context: FhirContext, kind: FhirFileKind, options: CheckOptions = {}): Corrected {
	let text = context.file.text;
	let count = 0;
	for (let pass = 0; pass < MAX_PASSES; pass++) {
		const check = (now: string): readonly Finding[] =>
			checkFhirFile({ ...context, file: readFhirFile(now, kind) }, options).filter(({ fix }) => fix);
		const found = check(text);
		const fixes = withoutOverlaps(found.map(({ fix }) => fix ?? []));
		const next = applyEdits(text, inOrder(fixes.flat()));
		if (fixes.length === 0 || check(next).length >= found.length) {
			break;
		}
		text = next;
		count += fixes.length;
	}
	return { text, count };
}

/** The fixes that touch none of those before them. */
function withoutOverlaps(fixes: readonly (readonly TextEdit[])[]): readonly (readonly TextEdit[])[] {
	const kept: (readonly TextEdit[])[] = [];
	for (const fix of fixes) {
		const taken = kept.flat();
		if (!fix.some((edit) => taken.some((other) => edit.start < other.end && other.start < edit.end))) {
			kept.push(fix);
		}
	}
	return kept;
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
	return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
