/** Makes all certain corrections of a file of a FHIR project at once, on the command line with `--fix`. */
import type { FhirFile } from '../fhir/fhirFile';
import { withText } from '../fhir/projectFiles';
import type { TextEdit } from '../problem';
import { applyEdits } from '../text/applyEdits';
import type { CheckOptions, Finding } from './checks';
import type { Corrected } from './correctAll';
import { checkFhirFile } from './fhirChecks';
import type { FhirContext } from './rules/rule';

/** A correction can make another one possible: a wrong id hides that its version is old. */
const MAX_PASSES = 5;

/** Corrects a file. Each correction has to lessen the findings that could be corrected; a second call changes nothing. */
export function correctFhirFile(context: FhirContext, options: CheckOptions = {}): Corrected {
	const fixable = (file: FhirFile): readonly Finding[] =>
		checkFhirFile({ ...context, file }, options).filter(({ fix }) => fix);
	let { file } = context;
	let found = fixable(file);
	let count = 0;
	for (let pass = 0; pass < MAX_PASSES; pass++) {
		const fixes = withoutOverlaps(found.map(({ fix }) => fix ?? []));
		const next = withText(file, applyEdits(file.text, inOrder(fixes.flat())));
		const left = next === file ? found : fixable(next);
		if (left.length >= found.length) {
			break;
		}
		file = next;
		found = left;
		count += fixes.length;
	}
	return { text: file.text, count };
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
