import assert from 'node:assert/strict';
import { checkReadme } from '../../src/core/checks/checks';
import { correctFhirFile } from '../../src/core/checks/correctFhirFile';
import { completionAt } from '../../src/core/fhir/completionAt';
import { fhirFileKind } from '../../src/core/fhir/fhirFile';
import { identifiersIn } from '../../src/core/fhir/identifierAt';
import { modulesOf } from '../../src/core/fhir/modules';
import { readProjectFile } from '../../src/core/fhir/projectFiles';
import { bundledRegistry } from '../support/bundled';
import { HOSTILE_TEXTS } from '../support/hostileTexts';
import { CONTEXT } from '../unit/checks/rules/support';

/** So long that the square of the length takes more than the bar, even where a single step takes a nanosecond. */
const LENGTH = 150_000;
const MAX_MS = 2_000;
/** Others may work on this machine, so a text that seems to cost too much is measured again. */
const ROUNDS = 3;

const registry = bundledRegistry();
const known = modulesOf(registry).all.find(({ entry }) => entry.module?.canonical);
const id = known?.package ?? '';
const asIs = (text: string): string => text;
const inValue =
	(key: string) =>
	(text: string): string =>
		`packageId: ${id}\n${key}: ${JSON.stringify(text)}\n`;
const others = [
	{ path: 'package.json', file: readProjectFile(JSON.stringify({ name: id, title: 'a b' }), 'package.json') },
];

/** Files, each with a text that takes the square of its length in a careless reading of this place. */
const CASES: readonly (readonly [file: string, kind: string, around: (text: string) => string])[] = [
	['sushi-config.yaml', '"{{a}}" from the first character on', asIs],
	['sushi-config.yaml', 'numbered keys', asIs],
	['sushi-config.yaml', 'blanks in a comment of YAML', asIs],
	['sushi-config.yaml', 'comments for the next line', asIs],
	['sushi-config.yaml', 'numbered words', (text) => `# mii-disable ${text}\n`],
	['sushi-config.yaml', 'blanks before a version', (text) => `dependencies:\n${text}`],
	['sushi-config.yaml', 'dependencies with notes', (text) => `dependencies:\n${text}`],
	['sushi-config.yaml', '"(" from the first character on', inValue('publisher')],
	['sushi-config.yaml', '"/" from the first character on', inValue('canonical')],
	['sushi-config.yaml', 'bars before a line break', inValue('canonical')],
	['sushi-config.yaml', 'numbered words', inValue('title')],
	['package.json', '"a: b\\n" from the first character on', (text) => `{"dependencies": {${text}`],
	['ig.ini', 'blanks in a comment of YAML', (text) => `ig = ImplementationGuide-${text}`],
	['a.fsh', 'escaped quotation marks', asIs],
	['a.fsh', 'comments and aliases of Shorthand', asIs],
	['README.md', 'stars before a bar', asIs],
	['README.md', 'numbered comments for rules of Markdown', asIs],
	['README.md', 'comments for the next line of Markdown', asIs],
	['README.md', 'a comment for numbered rules', asIs],
];

function look(name: string, text: string): unknown {
	const file = readProjectFile(text, name);
	return fhirFileKind(name) === undefined
		? checkReadme(text, { ...CONTEXT, isMii: true })
		: [
				correctFhirFile({ registry, file, repository: undefined, isMii: true, others }),
				identifiersIn(file, registry),
				completionAt(file, text.length, registry),
			];
}

function millisecondsOf(name: string, text: string): number {
	const before = process.cpuUsage();
	look(name, text);
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1_000;
}

describe('a long text of others in a FHIR project', () => {
	for (const [name, kind, around] of CASES) {
		it(`takes at most ${MAX_MS / 1_000} s in ${name}: ${around(kind).replace(/\s+/g, ' ')}`, () => {
			const text = around(HOSTILE_TEXTS[kind]?.(LENGTH) ?? assert.fail());
			const costs: number[] = [];
			while (costs.length < ROUNDS && Math.min(...costs) > MAX_MS) {
				costs.push(millisecondsOf(name, text));
			}
			assert(Math.min(...costs) <= MAX_MS, `${costs} ms`);
		}).timeout(120_000);
	}
});
