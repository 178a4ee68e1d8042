import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/checks/checks';
import { correctFhirFile } from '../../../src/core/checks/correctFhirFile';
import { checkFhirFile } from '../../../src/core/checks/fhirChecks';
import type { FhirContext } from '../../../src/core/checks/rules/rule';
import { type FhirFileKind, fhirFileKind } from '../../../src/core/fhir/fhirFile';
import { readProjectFile } from '../../../src/core/fhir/projectFiles';
import { readFhirFile } from '../../../src/core/fhir/readFhirFile';
import type { TextEdit } from '../../../src/core/problem';
import { applyEdits } from '../../../src/core/text/applyEdits';
import { bundledRegistry } from '../../support/bundled';
import { sampleRegistry } from '../../support/registry';

const registry = bundledRegistry();
const STEM = 'de.medizininformatikinitiative.kerndatensatz.';
const FHIR = 'https://www.medizininformatik-initiative.de/fhir';

function contextOf(
	text: string,
	name = 'sushi-config.yaml',
	files: Readonly<Record<string, string>> = {},
): FhirContext {
	return {
		registry,
		file: readFhirFile(text, fhirFileKind(name) as FhirFileKind),
		repository: 'medizininformatik-initiative/kerndatensatz-basis',
		isMii: true,
		others: Object.entries(files).map(([path, other]) => ({ path, file: readProjectFile(other, path) })),
	};
}

function check(...given: Parameters<typeof contextOf>): readonly Finding[] {
	return checkFhirFile(contextOf(...given));
}

/** The text after the first fix or guess. */
function fixed(...given: Parameters<typeof contextOf>): string {
	const [finding] = check(...given);
	const edits: readonly TextEdit[] = finding?.fix ?? finding?.guess ?? [];
	return applyEdits(given[0], edits);
}

describe('a fix in a file of a FHIR project', () => {
	it('keeps quotation marks, comments, tabs and line ends', () => {
		const dependencies = (line: string): string => `# head\r\ndependencies: # all\r\n  ${line}\r\n  x: 1.0.0\r\n`;
		for (const [wrong, right] of [
			[`"${STEM}basis" :   '2026.0.1'`, `"${STEM}base" :   '2026.0.1'`],
			[`'${STEM}onko': current`, `'${STEM}onkologie': current`],
			[`${STEM}base: "2026.0.0"`, `${STEM}base: "2026.0.1"`],
			[`${STEM}base: v2026.0.1`, `${STEM}base: 2026.0.1`],
			[`${STEM}pros: 2026.0.x`, `${STEM}pros: 2026.7.x`],
			[`${STEM}person: 2025.0.1`, `${STEM}base: 2026.0.1`],
			[`hl7.x: 1.0.0   # why`, `# why\r\n  hl7.x: 1.0.0`],
		] as const) {
			assert.equal(fixed(dependencies(wrong)), dependencies(right));
		}
		const json = `{\n\t"dependencies": {\n\t\t"${STEM}basis":"2026.0.1"\n\t}\n}`;
		assert.equal(fixed(json, 'package.json'), json.replace('basis', 'base'));
	});

	it('removes a superseded package whose successor is there', () => {
		const text = `dependencies:\n  ${STEM}base: 2026.0.1\n  ${STEM}person:\n    version: 2025.0.1\n  x: 1.0.0\n`;
		assert.equal(fixed(text), `dependencies:\n  ${STEM}base: 2026.0.1\n  x: 1.0.0\n`);
	});

	it('keeps what follows a canonical', () => {
		const text = `{"name": "${STEM}base", "canonical": "${FHIR}/modul-basis/ImplementationGuide/x"}`;
		assert.equal(fixed(text, 'package.json'), text.replace('modul-basis', 'modul-base'));
	});

	it('is no part of an alias', () => {
		assert.equal(check(`a: &v 2026.0.0\ndependencies: { ${STEM}base: *v }\n`)[0]?.guess, undefined);
	});
});

describe('correctFhirFile', () => {
	it('makes all certain corrections, one after the other', () => {
		const text = `dependencies:\n  ${STEM}basis: 2026.0.1 # a\n  ${STEM}onko: 2026.0.3\n`;
		const corrected = correctFhirFile(contextOf(text));
		assert.deepEqual(corrected, {
			text: `dependencies:\n  # a\n  ${STEM}base: 2026.0.1\n  ${STEM}onkologie: 2026.0.3\n`,
			count: 3,
		});
		assert.equal(correctFhirFile(contextOf(corrected.text)).count, 0);
	});

	it('decides nothing that a person has to decide', () => {
		const text = `license: CC0-1.0\ncanonical: ${FHIR}/modul-basis\ndependencies: { ${STEM}base: 2026.0.0 }\n`;
		assert.equal(check(text).length, 3);
		assert.equal(correctFhirFile(contextOf(text)).text, text);
	});
});

describe('facts that differ', () => {
	const npm = `{"name": "${STEM}base", "version": "2026.0.1"}`;

	it('are one finding with the other places and a choice for each direction', () => {
		const [finding, ...more] = check('version: "2026.0.0" # x\n', 'sushi-config.yaml', { 'package.json': npm });
		assert.deepEqual(more, []);
		assert.deepEqual(finding?.args, ['2026.0.0', '2026.0.1', 'package.json']);
		const start = npm.indexOf('2026.0.1');
		const place = { path: 'package.json', span: { start, end: start + 8 }, value: '2026.0.1' };
		assert.deepEqual(finding.related, [place]);
		assert.deepEqual(finding.choices, [
			{ edits: [{ start: 10, end: 18, text: '2026.0.1' }], value: '2026.0.1' },
			{ path: 'package.json', edits: [{ ...place.span, text: '2026.0.0' }], value: '2026.0.0' },
		]);
	});

	it('are reported in the file that differs from the directory', () => {
		const wrong = `{"name": "${STEM}base", "license": "CC0-1.0"}`;
		const right = 'license: CC-BY-4.0\n';
		assert.deepEqual(check(right, 'sushi-config.yaml', { 'package.json': wrong }), []);
		const [finding] = check(wrong, 'package.json', { 'sushi-config.yaml': right });
		assert.deepEqual(
			finding?.choices?.map(({ path, value }) => [path, value]),
			[
				[undefined, 'CC-BY-4.0'],
				['sushi-config.yaml', 'CC0-1.0'],
			],
		);
	});

	it('are found between a file and its own package-source', () => {
		const text = `version: 2027.0.0-ballot.rc2
extension:
  - url: http://hl7.org/fhir/StructureDefinition/package-source
    extension:
      - url: version
        valueString: "2027.0.0-ballot"
`;
		assert.deepEqual(
			check(text).map(({ code, args }) => [code, ...args.slice(0, 2)]),
			[['rule-facts-differ-here', '2027.0.0-ballot.rc2', '2027.0.0-ballot']],
		);
	});

	it('are reported beside a README that alone is wrong', () => {
		const readme = `- **Package:** \`${STEM}base\`\n- **License:** CC0-1.0\n`;
		const [finding, ...more] = check('license: CC-BY-4.0\n', 'sushi-config.yaml', { 'README.md': readme });
		assert.deepEqual(more, []);
		assert.deepEqual(finding?.args, ['CC-BY-4.0', 'CC0-1.0', 'README.md']);
		assert.deepEqual(
			finding.choices?.map(({ path, value }) => [path, value]),
			[
				[undefined, 'CC0-1.0'],
				['README.md', 'CC-BY-4.0'],
			],
		);
	});

	it('leave a value to the rule that says it is wrong', () => {
		const rules = check(`{"name": "${STEM}basis"}`, 'package.json', { 'sushi-config.yaml': `packageId: ${STEM}base` });
		assert.deepEqual(
			rules.map(({ rule }) => rule),
			['package-id'],
		);
	});
});

describe('checkFhirFile', () => {
	it('is silent where a comment says so', () => {
		const line = `${STEM}nothing-like-it: 2026.0.0`;
		for (const comment of [
			'# mii-disable-next-line package-id',
			'# mii-disable-next-line',
			'# mii-disable package-id',
		]) {
			assert.deepEqual(check(`dependencies:\n  ${comment}\n\n  # other\n  ${line}\n`), []);
		}
		const after = `dependencies:\n  # mii-disable package-id\n  a: 1.0.0\n  # mii-enable package-id\n  ${line}\n`;
		assert.deepEqual(
			check(after)
				.map(({ rule }) => rule)
				.sort(),
			['package-id', 'unused-silence'],
		);
		const alias = `// mii-disable-next-line canonical\nAlias: $a = ${FHIR}/ext/modul-meta/CodeSystem/x\n`;
		assert.deepEqual(check(alias, 'a.fsh'), []);
	});

	it('finds nothing without modules in the directory', () => {
		const context = {
			...contextOf(`dependencies:\n  ${STEM}basis: 2026.0.0\n  x.y: v1\n`),
			registry: sampleRegistry({}),
		};
		assert.deepEqual(checkFhirFile(context), []);
	});

	it('follows the settings and the known words', () => {
		const context = contextOf(`dependencies:\n  ${STEM}basis: 2026.0.1\n`);
		assert.deepEqual(checkFhirFile(context, { rules: { 'package-id': 'off' } }), []);
		assert.equal(checkFhirFile(context, { rules: { 'package-id': 'hint' } })[0]?.severity, 'hint');
		assert.deepEqual(checkFhirFile(context, { words: [`${STEM}Basis`] }), []);
	});
});
