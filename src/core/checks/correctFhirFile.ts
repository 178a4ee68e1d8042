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
	/** The edits so far, each with the furthest end of those up to it: no search goes further back than it must. */
	const taken: { readonly edit: TextEdit; readonly reach: number }[] = [];
	const isTaken = ({ start, end }: TextEdit): boolean => {
		for (let index = taken.length - 1; (taken[index]?.reach ?? 0) > start; index--) {
			const other = taken[index]?.edit;
			if (other && start < other.end && other.start < end) {
				return true;
			}
		}
		return false;
	};
	return fixes.filter((fix) => {
		if (fix.some(isTaken)) {
			return false;
		}
		for (const edit of fix) {
			taken.push({ edit, reach: Math.max(edit.end, taken.at(-1)?.reach ?? 0) });
		}
		return true;
	});
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
	return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
