import assert from 'node:assert/strict';
import { completionAt } from '../../../src/core/fhir/completionAt';
import type { FhirCompletion } from '../../../src/core/fhir/fhirCompletion';
import type { FhirFileKind } from '../../../src/core/fhir/fhirFile';
import { modulesOf } from '../../../src/core/fhir/modules';
import { bundledRegistry } from '../../support/bundled';
import { atCursor, FHIR, STEM } from './support';

const registry = bundledRegistry();

function completed(marked: string, kind: FhirFileKind = 'sushi'): FhirCompletion | undefined {
	const { file, offset } = atCursor(marked, kind);
	return completionAt(file, offset, registry);
}

/** The text after taking the proposal with a label. */
function taken(marked: string, label: string, kind: FhirFileKind = 'sushi'): string | undefined {
	const { text } = atCursor(marked, kind);
	const completion = completed(marked, kind);
	const chosen = completion?.proposals.find((one) => one.label === label);
	const { start = 0, end = 0 } = completion?.span ?? {};
	return chosen && text.slice(0, start) + chosen.insert + text.slice(end);
}

describe('completionAt', () => {
	for (const { entry, package: id } of modulesOf(registry).all) {
		it(`offers ${id} in both files`, () => {
			const version = entry.module?.stable ?? entry.module?.ballot;
			assert.equal(taken('dependencies:\n  de.‸\n', id), `dependencies:\n  ${id}: ${version}\n`);
			const json = taken('{\n  "dependencies": {\n    "de.‸": "1.0.0"\n  }\n}', id, 'package');
			assert.equal(json, `{\n  "dependencies": {\n    "${id}": "1.0.0"\n  }\n}`);
		});
	}

	it('offers packages in the name of the guide of ig.ini', () => {
		const id = `${STEM}base`;
		const path = 'fsh-generated/resources/ImplementationGuide-';
		assert.equal(taken(`[IG]\nig = ${path}‸`, id, 'ini'), `[IG]\nig = ${path}${id}`);
		assert.equal(taken(`[IG]\r\nig = ${path}de.med‸iz.json\r\n`, id, 'ini'), `[IG]\r\nig = ${path}${id}.json\r\n`);
		for (const elsewhere of ['[IG]\ntemplate = ‸', '[‸IG]', `; ig = ${path}‸`, `[IG]\nig = ${path.slice(0, -1)}‸`]) {
			assert.equal(completed(elsewhere, 'ini'), undefined, elsewhere);
		}
	});

	it('replaces exactly the id, with what has to follow', () => {
		const id = `${STEM}base`;
		assert.equal(taken('dependencies:\n  ‸', id), `dependencies:\n  ${id}: 2026.0.1`);
		assert.equal(
			taken('dependencies:\n  a: 1.0.0\n  de.med‸iz: 2.0.0 # x\n', id),
			`dependencies:\n  a: 1.0.0\n  ${id}: 2.0.0 # x\n`,
		);
		assert.equal(taken('{"dependencies": {\n‸\n}}', id, 'package'), `{"dependencies": {\n"${id}": "2026.0.1"\n}}`);
		assert.equal(taken('{"dependencies": {\n"de.‸\n}}', id, 'package'), `{"dependencies": {\n"${id}\n}}`);
		assert.equal(taken('{"dependencies": {"de.‸"}}', id, 'package'), `{"dependencies": {"${id}": "2026.0.1"}}`);
		assert.equal(taken('{"dependencies": {"de.‸":"1"}}', id, 'package'), `{"dependencies": {"${id}":"1"}}`);
		assert.equal(taken('dependencies: { ‸ }', id), `dependencies: { ${id}: 2026.0.1 }`);
	});

	it('offers no package that is there already, and superseded ones last', () => {
		const labels = completed(`packageId: ${STEM}icu\ndependencies:\n  ${STEM}base: 2026.0.1\n  ‸`)?.proposals.map(
			({ label }) => label,
		);
		assert(labels && !labels.includes(`${STEM}base`) && !labels.includes(`${STEM}icu`));
		assert.deepEqual(
			labels.slice(-4).map((label) => label.slice(STEM.length)),
			['person', 'fall', 'diagnose', 'prozedur'],
		);
	});

	it('offers the known versions of a package', () => {
		const expected = [
			'2026.0.2 stable',
			'2026.0.x range',
			'2027.0.0-ballot ballot',
			'2025.0.0 earlier',
			'2024.0.0 earlier',
		];
		const id = `${STEM}studie`;
		for (const [text, kind] of [
			[`dependencies:\n  ${id}: ‸`, 'sushi'],
			[`dependencies:\n  ${id}: "20‸"`, 'sushi'],
			[`dependencies:\n  ${id}:\n    version: 20‸26.0\n    uri: x`, 'sushi'],
			[`{"dependencies": {"${id}": "‸"}}`, 'package'],
			[`{"dependencies": {"${id}": "20‸`, 'package'],
		] as const) {
			const found = completed(text, kind)?.proposals.map(({ label, version }) => `${label} ${version}`);
			assert.deepEqual(found, expected, text);
		}
		assert.equal(
			taken(`{"dependencies": {"${id}": ‸}}`, '2026.0.x', 'package'),
			`{"dependencies": {"${id}": "2026.0.x"}}`,
		);
	});

	it('offers what the module has, by its package', () => {
		const own = `packageId: ${STEM}pros\n`;
		assert.equal(taken(`${own}canonical: ‸`, `${FHIR}/ext/modul-pro`), `${own}canonical: ${FHIR}/ext/modul-pro`);
		assert.equal(
			taken(`${own}canonical: https://www.‸x/y`, `${FHIR}/ext/modul-pro`),
			`${own}canonical: ${FHIR}/ext/modul-pro`,
		);
		assert.equal(completed(`${own}license: ‸`)?.proposals[0]?.label, 'CC0-1.0');
		assert.equal(completed(`${own}publisher:\n  name: ‸`)?.proposals[0]?.label, 'Medizininformatik-Initiative');
		assert.equal(completed(`${own}fhirVersion: ‸`)?.proposals[0]?.label, '4.0.1');
		assert.equal(completed(`{"name": "${STEM}pros", "fhirVersions": ["‸"]}`, 'package')?.proposals[0]?.label, '4.0.1');
		assert.equal(taken('{"name": "‸"}', `${STEM}icu`, 'package'), `{"name": "${STEM}icu"}`);
		assert.equal(taken('id: ‸', `${STEM}icu`), `id: ${STEM}icu`);
	});

	it('offers nothing elsewhere', () => {
		for (const text of [
			'‸',
			'title: ‸',
			'version: ‸',
			`id: ‸\npackageId: ${STEM}icu`,
			'pages:\n  ‸',
			'# ‸',
			'dependencies:\n  hl7.x: ‸',
			'publisher:\n  url: ‸',
		]) {
			assert.equal(completed(text), undefined, text);
		}
		for (const text of ['{"devDependencies": {"‸": ""}}', '{"license": "‸"}']) {
			assert.equal(completed(text, 'package'), undefined, text);
		}
	});

	it('offers canonicals for aliases, and aliases for parents', () => {
		const alias = `Alias: $a = ${FHIR}/modul-base/StructureDefinition/x\nAlias: $sct = http://snomed.info/sct\n`;
		assert.equal(taken('Alias: $x = ‸', `${FHIR}/ext/modul-mtb`, 'shorthand'), `Alias: $x = ${FHIR}/ext/modul-mtb/`);
		assert.equal(taken(`${alias}Parent: $‸`, '$a', 'shorthand'), `${alias}Parent: $a`);
		assert.deepEqual(
			completed(`${alias}InstanceOf: $‸x`, 'shorthand')?.proposals.map(({ label }) => label),
			['$a'],
		);
		assert.equal(completed('Title: ‸', 'shorthand'), undefined);
		// A person who types this and presses Enter wants exactly this.
		const ofResource = alias.replace('$a', '$patient');
		for (const typed of ['Patient‸', 'P‸', 'Consent‸']) {
			assert.equal(completed(`${ofResource}Parent: ${typed}`, 'shorthand'), undefined, typed);
		}
		assert(taken(`${alias}Parent: ht‸`, `${FHIR}/ext/modul-mtb`, 'shorthand'));
	});
});
