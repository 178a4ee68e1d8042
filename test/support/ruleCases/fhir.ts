/** Cases of the rules for the files of a FHIR project. The names of modules are those of the initiative, with all traps. */
import { BASE, ELSEWHERE, type Place, type RuleCases } from './ruleCases';

const OWNER = 'medizininformatik-initiative';
const STEM = 'de.medizininformatikinitiative.kerndatensatz.';
const FHIR = 'https://www.medizininformatik-initiative.de/fhir';
const in_ = (repository: string, path: string, files: Readonly<Record<string, string>> = {}): Place => ({
	repository: `${OWNER}/${repository}`,
	path,
	files,
});
const SUSHI = in_('kerndatensatz-basis', 'sushi-config.yaml');
const PACKAGE = in_('kerndatensatz-basis', 'package.json');
const SHORTHAND = in_('kerndatensatz-basis', 'input/fsh/a.fsh');
const needs = (lines: string): string => `dependencies:\n${lines.replace(/^/gm, '  ')}\n`;
const json = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;
const npm = (dependencies: object): string => json({ name: `${STEM}base`, fhirVersions: ['4.0.1'], dependencies });

/** Words of repositories and canonicals that are no packages, each with its package. */
const TRAPS: readonly (readonly [wrong: string, right: string])[] = [
	['basis', 'base'],
	['labor', 'laborbefund'],
	['intensivmedizin', 'icu'],
	['mikrobio', 'mikrobiologie'],
	['GenetischeTests', 'molgen'],
	['pathologie', 'patho'],
	['dok', 'dokument'],
	['onko', 'onkologie'],
	['seltene-erkrankungen', 'seltene'],
	['molekulares-tumorboard', 'mtb'],
	['proms', 'pros'],
	['kardio', 'kardiologie'],
	['symptome', 'symptom'],
];

const NO_MODULES = [
	needs('de.basisprofil.r4: 1.5.4'),
	needs('hl7.fhir.uv.extensions.r4: 5.2.0'),
	'',
	'dependencies:',
	'# dependencies:\n#   de.medizininformatikinitiative.kerndatensatz.basis: 2026.0.0',
];

export const FHIR_CASES: readonly RuleCases[] = [
	{
		rule: 'package-id',
		at: SUSHI,
		hits: [
			...TRAPS.map(([wrong]) => [needs(`${STEM}${wrong}: 2026.0.0`), `${STEM}${wrong}`] as const),
			[needs(`${STEM}labrobefund: 2026.0.0`), `${STEM}labrobefund`],
			[needs(`${STEM}nothing-like-it: 2026.0.0`), `${STEM}nothing-like-it`],
			[needs('kerndatensatz-meta: 2026.0.0'), 'kerndatensatz-meta'],
			[
				needs('de.medizininformatik-initiative.kerndatensatz.meta: 2026.0.0'),
				'de.medizininformatik-initiative.kerndatensatz.meta',
			],
			[needs(`${STEM}Meta: 2026.0.0`), `${STEM}Meta`],
			[needs(`"${STEM}basis": 2026.0.0`), `${STEM}basis`],
			[`packageId: ${STEM}basis\r\n`, `${STEM}basis`],
			[`packageId: ${STEM}meta`, `${STEM}meta`],
			[`dependencies: { ${STEM}basis: 2026.0.0 }`, `${STEM}basis`],
			[needs(`${STEM}basis:\n  version: 2026.0.0`), `${STEM}basis`],
		],
		misses: [
			...NO_MODULES,
			...TRAPS.map(([, right]) => needs(`${STEM}${right}: 2026.0.0`)),
			`packageId: ${STEM}base`,
			'id: mii-ig-base',
			`packageId: ${STEM}something-new`,
			needs(`# mii-disable-next-line package-id\n${STEM}basis: 2026.0.0`),
		],
	},
	{
		rule: 'package-id',
		at: PACKAGE,
		hits: [
			...TRAPS.map(([wrong]) => [npm({ [STEM + wrong]: '2026.0.0' }), `${STEM}${wrong}`] as const),
			[json({ name: `${STEM}basis`, fhirVersions: ['4.0.1'] }), `${STEM}basis`],
			[`{\n\t"dependencies": {\n\t\t"${STEM}basis": "2026.0.0"\n\t}\n}`, `${STEM}basis`],
		],
		misses: [
			...TRAPS.map(([, right]) => npm({ [STEM + right]: '2026.0.0' })),
			json({ name: 'software', dependencies: { vscode: '^1.0.0' } }),
			json({ name: `${STEM}base` }),
		],
	},
	{
		rule: 'package-id',
		at: { ...ELSEWHERE, path: 'package.json' },
		hits: [[npm({ [`${STEM}basis`]: '2026.0.0' }), `${STEM}basis`]],
		misses: [json({ name: 'x', dependencies: { 'kerndatensatz-basis': '1.0.0' } }), '[]', '"x"', ''],
	},
	{
		rule: 'package-superseded',
		at: SUSHI,
		hits: [
			...['person', 'fall', 'diagnose', 'prozedur'].map(
				(name) => [needs(`${STEM}${name}: 2025.0.1`), `${STEM}${name}`] as const,
			),
			[`version: 2026.0.0\n${needs(`${STEM}person: 2025.0.x`)}`, `${STEM}person`],
			[needs(`${STEM}person:`), `${STEM}person`],
		],
		misses: [...NO_MODULES, needs(`${STEM}base: 2026.0.1`), `packageId: ${STEM}person`],
	},
	{
		rule: 'package-version',
		at: SUSHI,
		hits: [
			// The version is none, and the comment is not behind it, but in a line of its own.
			[`dependencies:\n  ${STEM}meta: |\n    2026.0.1\n  # why\n  x: 1.0.0`, '|\n    2026.0.1\n'],
			[needs(`${STEM}base: 2026.0.0`), '2026.0.0'],
			[needs(`${STEM}base: "2026.0.1-rc.1"`), '2026.0.1-rc.1'],
			[needs(`${STEM}base: '2026.0.0-ballot2'`), '2026.0.0-ballot2'],
			[needs(`${STEM}pros: 2026.0.x`), '2026.0.x'],
			[needs(`${STEM}meta: 2025.0.0`), '2025.0.0'],
			[needs(`${STEM}base: v2026.0.1`), 'v2026.0.1'],
			[needs(`${STEM}base: ^2026.0.1`), '^2026.0.1'],
			[needs(`${STEM}base: 2026.O.1`), '2026.O.1'],
			[needs(`${STEM}base:\n  version: 2026.0.0`), '2026.0.0'],
			[needs(`${STEM}base: 2026.0.1 # newest`), '# newest'],
			[needs('de.basisprofil.r4: 1.5.4 # checked'), '# checked'],
			['dependencies:\r\n  "de.basisprofil.r4": "1.5.4"   # checked \r\n  x: 1.0.0\r\n', '# checked'],
		],
		misses: [
			...NO_MODULES,
			...[
				'2026.0.1',
				'2026.0.9',
				'2026.x',
				'2026.0.x',
				'2027.0.0-ballot',
				'2027.0.0-ballot.1',
				'2027.0.0-ballot2',
				'2027.0.0-ballot.rc2',
				'2027.0.0-rc-2',
				'2027.0.0-alpha.4',
				'2031.0.0',
				'1.0.8',
				'current',
				'current$main',
				'dev',
				'latest',
				'""',
				'2026.0.1\n# a comment in a line of its own',
			].map((version) => needs(`${STEM}base: ${version}`)),
			'version: 2026.0.0 # draft',
			needs(`${STEM}base:\n  version: 2026.0.1 # in a map of its own`),
			`dependencies: # all of them\n  ${STEM}base: 2026.0.1`,
		],
	},
	{
		rule: 'package-version',
		at: PACKAGE,
		hits: [
			[npm({ [`${STEM}meta`]: '2025.0.0' }), '2025.0.0'],
			[npm({ [`${STEM}meta`]: '~2026.0.0' }), '~2026.0.0'],
		],
		misses: [npm({ [`${STEM}meta`]: '2026.0.0' }), npm({ [`${STEM}meta`]: '' }), npm({ x: '^1.0.0' })],
	},
	{
		rule: 'canonical',
		at: SUSHI,
		hits: [
			[`canonical: ${FHIR}/core/modul-base`, `${FHIR}/core/modul-base`],
			[`canonical: ${FHIR}/modul-basis # x`, `${FHIR}/modul-basis`],
			[`canonical: "${FHIR}/modul-meta"`, `${FHIR}/modul-meta`],
			[`packageId: ${STEM}base\ncanonical: http://example.org`, 'http://example.org'],
		],
		misses: [
			...NO_MODULES,
			`canonical: ${FHIR}/modul-base`,
			`canonical: ${FHIR}/modul-base/`,
			`canonical: "${FHIR}/modul-base/ImplementationGuide/mii-ig-base"`,
			'canonical:',
		],
	},
	{
		rule: 'canonical',
		at: SHORTHAND,
		hits: [
			[`Alias: $x = ${FHIR}/ext/modul-meta/CodeSystem/a`, `${FHIR}/ext/modul-meta`],
			[`* url = "${FHIR}/modul-onko/CapabilityStatement/metadata"`, `${FHIR}/modul-onko`],
		],
		misses: [
			`Alias: $x = ${FHIR}/modul-meta/CodeSystem/a`,
			`Parent: ${FHIR}/core/modul-person/StructureDefinition/Patient`,
			`// ${FHIR}/ext/modul-meta/CodeSystem/a`,
			`* url = "${FHIR}/core/StructureDefinition/MII-Reference"`,
			'Alias: $sct = http://snomed.info/sct',
			'Parent:',
		],
	},
	{
		rule: 'facts-differ',
		at: in_('kerndatensatz-basis', 'sushi-config.yaml', {
			'package.json': json({
				name: `${STEM}base`,
				version: '2026.0.1',
				title: 'MII IG Basis',
				license: 'CC-BY-4.0',
				fhirVersions: ['4.0.1'],
			}),
			'ig.ini': '[IG]\nig = fsh-generated/resources/ImplementationGuide-mii-ig-base.json\n',
			'README.md': `# A\n\n- **Package:** \`${STEM}base\`\n- **Version:** 2026.0.1\n`,
		}),
		hits: [
			['version: 2026.0.0', '2026.0.0'],
			['version: "2026.0.1-rc1" # x', '2026.0.1-rc1'],
			['title: MII IG Dokument', 'MII IG Dokument'],
			['id: mii-ig-basis', 'mii-ig-basis'],
			['license: CC0-1.0', 'CC0-1.0'],
			['publisher:\n  name: Somebody Else', 'Somebody Else'],
		],
		misses: [
			...NO_MODULES,
			'version: 2026.0.1',
			'title: MII Implementation Guide Basis (DE)',
			'id: mii-ig-base',
			'license: "#CC-BY-4.0"',
			'publisher:\n  name: Medizininformatik Initiative\n  url: https://example.org',
			'publisher:\n  - name: Medical Informatics Initiative (MII)',
			'version:',
		],
	},
	{
		rule: 'facts-differ',
		at: in_('kerndatensatz-basis', 'package.json', { 'sushi-config.yaml': 'license: CC-BY-4.0\nversion: 2026.0.1\n' }),
		hits: [[json({ name: `${STEM}base`, license: 'CC0-1.0' }), 'CC0-1.0']],
		// The version is reported once, in the other file.
		misses: [json({ name: `${STEM}base`, version: '2026.0.0' })],
	},
	{
		rule: 'placeholder',
		at: SUSHI,
		hits: [
			['# {{MODULE_SLUG}}', '{{MODULE_SLUG}}'],
			['title: "{{ module-title }}"', '{{ module-title }}'],
			['description: x # TODO:REVIEW derived', 'TODO:REVIEW'],
			['extension:\n  - valueString: "TODO:REVIEW"', 'TODO:REVIEW'],
			['publisher:\n  name: TBD', 'TBD'],
			['description: Put a description here', 'Put a description here'],
		],
		misses: [...NO_MODULES, '# TODO: write more', 'title: Our TODO list', '# NN is a code'],
	},
	{
		rule: 'placeholder',
		at: in_('kerndatensatzmodul-mikrobiologie', 'package.json'),
		hits: [[json({ name: 'project', fhirVersions: ['4.0.1'] }), 'project']],
		misses: [json({ name: 'project' })],
	},
	{
		rule: 'placeholder',
		at: in_('torch', 'package.json'),
		hits: [],
		misses: [json({ name: 'project', fhirVersions: ['4.0.1'], description: 'Put a description here' })],
	},
	{ rule: 'placeholder', at: SHORTHAND, hits: [['// {{NAME}}', '{{NAME}}']], misses: ['* x = "{{name}}"'] },
	{
		rule: 'unused-silence',
		at: SUSHI,
		hits: [
			['# mii-disable-next-line package-id\nid: x', 'package-id'],
			['# mii-disable canonical\nid: x', 'canonical'],
		],
		misses: [
			'# mii-disable-next-line typo\nid: x',
			`# mii-disable-next-line canonical\ncanonical: ${FHIR}/modul-basis`,
		],
	},
	{
		rule: 'package-superseded',
		at: { ...BASE, path: 'README.md' },
		hits: [],
		misses: [needs(`${STEM}person: 2025.0.1`)],
	},
];
