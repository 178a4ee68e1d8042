import assert from 'node:assert/strict';
import type { FhirFileKind } from '../../../src/core/fhir/fhirFile';
import { isMiiFhirFile } from '../../../src/core/fhir/isMiiFhirFile';
import { readFhirFile } from '../../../src/core/fhir/readFhirFile';
import { bundledRegistry } from '../../support/bundled';
import { FHIR, STEM } from './support';

const registry = bundledRegistry();

describe('isMiiFhirFile', () => {
	const isMii = (text: string, kind: FhirFileKind, belongs?: boolean): boolean =>
		isMiiFhirFile(readFhirFile(text, kind), registry, belongs);

	it('is quiet about files of others', () => {
		assert.equal(
			isMii('id: x\ncanonical: https://example.org\ndependencies: { hl7.fhir.uv.ips: 2.0.0 }', 'sushi'),
			false,
		);
		assert.equal(isMii('{"name": "x", "dependencies": {"vscode": "1.0.0"}}', 'package'), false);
		assert.equal(isMii('{"name": "x", "dependencies": {"vscode": "1.0.0"}}', 'package', true), false);
		assert.equal(isMii('Alias: $sct = http://snomed.info/sct', 'shorthand'), false);
		assert.equal(isMii('[IG]\nig = x', 'ini'), false);
		assert.equal(isMii('a: b', 'sushi', false), false);
	});

	it('knows files of the initiative by their packages, their canonical and their repository', () => {
		assert.equal(isMii(`dependencies: { ${STEM}basis: 1.0.0 }`, 'sushi'), true);
		assert.equal(isMii(`{"dependencies": {"${STEM}base": "2026.0.1"}}`, 'package'), true);
		assert.equal(isMii(`canonical: ${FHIR}/modul-new`, 'sushi'), true);
		assert.equal(isMii('id: x', 'sushi', true), true);
		assert.equal(isMii('{"name": "x", "fhirVersions": ["4.0.1"]}', 'package', true), true);
		assert.equal(isMii(`Parent: ${FHIR}/modul-base/StructureDefinition/x`, 'shorthand'), true);
	});
});
