import assert from 'node:assert/strict';
import type { FhirFileKind } from '../../../src/core/fhir/fhirFile';
import { identifierAt } from '../../../src/core/fhir/identifierAt';
import { bundledRegistry } from '../../support/bundled';
import { atCursor, FHIR, STEM } from './support';

const registry = bundledRegistry();

/** The identifier at the cursor: its kind, the entry and the marked text. */
function identified(marked: string, kind: FhirFileKind = 'sushi'): string {
	const { file, offset, text } = atCursor(marked, kind);
	const found = identifierAt(file, offset, registry);
	return found ? `${found.kind} ${found.entry.id} ${text.slice(found.span.start, found.span.end)}` : '';
}

describe('identifierAt', () => {
	it('finds packages and their versions', () => {
		assert.equal(identified(`dependencies:\n  ${STEM}mol‸gen: 2026.0.4`), `package kds-molgen ${STEM}molgen`);
		assert.equal(identified(`dependencies:\n  ${STEM}molgen: "2026‸.0.4"`), 'version kds-molgen 2026.0.4');
		assert.equal(identified(`{"dependencies": {"${STEM}icu": "202‸6.x"}}`, 'package'), 'version kds-icu 2026.x');
		assert.equal(identified(`packageId: ${STEM}base\nversion: 20‸26.0.0`), 'version kds-base 2026.0.0');
		assert.equal(identified('dependencies:\n  de.basis‸profil.r4: 1.5.4'), '');
	});

	it('finds canonicals, addresses below them and aliases', () => {
		assert.equal(identified(`canonical: ${FHIR}/modul-b‸ase`), `canonical kds-base ${FHIR}/modul-base`);
		const alias = `Alias: $a = ${FHIR}/core/modul-labor/StructureDefinition/x\nParent: $‸a\n`;
		assert.equal(identified(alias, 'shorthand'), 'alias kds-laborbefund $a');
		assert.equal(
			identified(alias.replace('‸', '').replace('modul', 'mo‸dul'), 'shorthand').split(' ')[1],
			'kds-laborbefund',
		);
		assert.equal(identified('Parent: ‸Patient', 'shorthand'), '');
	});
});
