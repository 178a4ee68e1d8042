import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../src/core/checks/checks';
import { checkFhirFile } from '../../src/core/checks/fhirChecks';
import { completionAt } from '../../src/core/fhir/completionAt';
import type { FhirFile, FhirFileKind } from '../../src/core/fhir/fhirFile';
import { identifiersIn } from '../../src/core/fhir/identifierAt';
import { readFhirFile } from '../../src/core/fhir/readFhirFile';
import { applyEdits } from '../../src/core/text/applyEdits';
import { bundledRegistry } from '../support/bundled';

const registry = bundledRegistry();
const STEM = 'de.medizininformatikinitiative.kerndatensatz.';
const FHIR = 'https://www.medizininformatik-initiative.de/fhir';

const TEXTS: Readonly<Record<FhirFileKind, string>> = {
	sushi: `# {{MODULE}}
id: mii-ig-base
packageId: ${STEM}basis
canonical: "${FHIR}/core/modul-base"
title: 'MII IG' # TODO:REVIEW
version: &v 2026.0.0
publisher:
  - name: Somebody
fhirVersion: [4.0.1]
dependencies:
  ${STEM}onko: 2026.0.1 # why
  "${STEM}person": { version: *v, uri: x }
  ${STEM}base:
    version: v2026.0.1
  # mii-disable-next-line package-version
  de.basisprofil.r4: 1.5.4 # x
extension:
  - url: http://hl7.org/fhir/StructureDefinition/package-source
    extension: [{ url: version, valueString: "2026.0.1" }]
`,
	package: `{
	"name": "${STEM}labor",
	"version": "2026.0.1",
	"canonical": "${FHIR}/modul-labor/ImplementationGuide/x",
	"license": "CC0-1.0",
	"fhirVersions": ["4.0.1"],
	"dependencies": { "${STEM}basis": "2026.0.0", "${STEM}fall": "^2025.0.0" }
}
`,
	ini: '[IG]\nig = fsh-generated/resources/ImplementationGuide-mii-ig-x.json\n; note\n',
	shorthand: `Alias: $a = ${FHIR}/ext/modul-meta/CodeSystem/x // {{NAME}}
Profile: A
Parent: $a
InstanceOf: ${FHIR}/core/modul-person/StructureDefinition/Patient
* url = "${FHIR}/modul-onko/x" /* mii-disable */
`,
};

const OTHERS = (['sushi', 'package', 'ini'] as const).map((kind) => ({
	path: `${kind}`,
	file: readFhirFile(TEXTS[kind].replace('2026.0.0', '2026.0.9'), kind),
}));

/** Pieces that begin or end something in one of the formats. */
const PIECE = fc.constantFrom(
	...['"', "'", '#', ': ', ':', ',', '{', '}', '[', ']', '- ', '&v', '*v', '|', '>', '\t', '\\', '\uFEFF', '\u0000'],
	...['\n', '\r\n', '\r', '\n  ', '//', '/*', '*/', '"""', '=', '---\n', '? ', '<<: *v', '%', '@', '\uD83D', '2026.x'],
	...['dependencies:', `${STEM}`, `${FHIR}/`, 'Alias: $', '# mii-disable', 'publisher: ', '"dependencies": {'],
);
const mutation = fc.record({ at: fc.nat(1_000), length: fc.nat(20), piece: fc.option(PIECE) });
const mutated = fc
	.record({
		kind: fc.constantFrom('sushi', 'package', 'ini', 'shorthand'),
		edits: fc.array(mutation, { maxLength: 4 }),
		cut: fc.option(fc.nat(1_000)),
		lineEnd: fc.constantFrom('\n', '\r\n'),
	})
	.map(({ kind, edits, cut, lineEnd }) => {
		const original = TEXTS[kind as FhirFileKind].replaceAll('\n', lineEnd);
		const whole = edits.reduce((text, { at, length, piece }) => {
			const start = at % (text.length + 1);
			return text.slice(0, start) + (piece ?? '') + text.slice(start + (piece === null ? length : 0));
		}, original);
		return { kind: kind as FhirFileKind, text: cut === null ? whole : whole.slice(0, cut) };
	});

function check(file: FhirFile): readonly Finding[] {
	return checkFhirFile({ registry, file, repository: undefined, isMii: true, others: OTHERS });
}

function assertInside(text: string, { start, end }: { readonly start: number; readonly end: number }): void {
	assert(start >= 0 && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
}

describe('a file of a FHIR project, cut and changed', () => {
	it('is read without an exception, and every place is inside', () => {
		fc.assert(
			fc.property(mutated, fc.nat(1_000), ({ kind, text }, offset) => {
				const file = readFhirFile(text, kind);
				const places = [
					...file.values.flatMap(({ key, text: value }) => [key, ...(value ? [value] : [])]),
					...file.dependencies.flatMap(({ package: id, version, whole }) => [id, whole, ...(version ? [version] : [])]),
					...[...file.comments, ...file.addresses],
					...identifiersIn(file, registry).map(({ span }) => span),
				];
				for (const place of places) {
					assertInside(text, place);
				}
				const completion = completionAt(file, offset % (text.length + 1), registry);
				if (completion) {
					assertInside(text, completion.span);
				}
			}),
			{ numRuns: 1_500 },
		);
	}).timeout(60_000);

	it('has findings in the text only, and each fix lessens them and changes nothing outside its places', () => {
		let seen = 0;
		fc.assert(
			fc.property(mutated, ({ kind, text }) => {
				const findings = check(readFhirFile(text, kind));
				for (const { rule, span, args, fix, guess, choices } of findings) {
					assertInside(text, span);
					const here = (choices ?? []).flatMap(({ path, edits }) => (path === undefined ? [edits] : []));
					for (const edits of [fix, guess, ...here]) {
						if (!edits || rule === 'unused-silence') {
							continue;
						}
						for (const edit of edits) {
							assertInside(text, edit);
						}
						const after = check(readFhirFile(applyEdits(text, edits), kind));
						const isLeft = (one: Finding): boolean => one.rule === rule && `${one.args}` === `${args}`;
						const [then, now] = [findings, after].map((list) => list.filter(isLeft).length);
						assert((now ?? 0) < (then ?? 0), `${rule} is left in ${JSON.stringify(applyEdits(text, edits))}`);
						seen++;
					}
				}
			}),
			{ numRuns: 1_000 },
		);
		assert(seen > 1_000, `${seen} fixes`);
	}).timeout(60_000);
});
