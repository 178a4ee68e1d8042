import type { FhirFileKind } from '../../../src/core/fhir/fhirFile';
import { readFhirFile } from '../../../src/core/fhir/readFhirFile';

export const STEM = 'de.medizininformatikinitiative.kerndatensatz.';
export const FHIR = 'https://www.medizininformatik-initiative.de/fhir';

/** Where the cursor is in a text. */
const CURSOR = '‸';

/** Reads a text without its cursor, and tells where that was. */
export function atCursor(marked: string, kind: FhirFileKind) {
	const text = marked.replace(CURSOR, '');
	return { file: readFhirFile(text, kind), offset: marked.indexOf(CURSOR), text };
}
