import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Entry } from '../../src/core/registry/registry';
import { bundledRegistry } from '../support/bundled';
import { until } from '../support/until';
import { cardAt } from './cardAt';
import { running } from './checkSupport';
import { configure } from './configure';
import { accepted, openFhir, proposalsAt, write } from './fhirSupport';
import { testRun } from './index.shared';
import { besideOf, documentationOf, labelOf } from './readme';
import { describeShared } from './sharedSuite';

const registry = bundledRegistry();
const base = moduleOf('kds-base');
const person = moduleOf('kds-person');
const { package: PACKAGE = '', stable: STABLE = '', canonical: CANONICAL = '' } = base.module ?? {};
const ID = PACKAGE.slice(0, 12);
const ALIASES = `Alias: $base = ${CANONICAL}/StructureDefinition/Patient\n`;
const PROJECT = { 'sushi-config.yaml': `packageId: ${PACKAGE}\n`, 'input/fsh/aliases.fsh': ALIASES };
const OF_FHIR = '{"fhirVersions": ["4.0.1"], ';

function moduleOf(id: string): Entry {
	const found = registry.entries.get(id);
	if (!found?.module) {
		throw new Error(`The registry has lost ${id}.`);
	}
	return found;
}

/** The beginnings that are completed in each file, and their completions. */
const COMPLETED: Readonly<Record<string, readonly (readonly [text: string, expected: string])[]>> = {
	'sushi-config.yaml': [
		[`dependencies:\n  ${ID}|\n`, `dependencies:\n  ${PACKAGE}: ${STABLE}\n`],
		[`dependencies: {${ID}|: 1.0.0}\n`, `dependencies: {${PACKAGE}: 1.0.0}\n`],
		[`packageId: ${ID}|`, `packageId: ${PACKAGE}`],
	],
	'package.json': [
		[`${OF_FHIR}"dependencies": {"${ID}|": ""}}`, `${OF_FHIR}"dependencies": {"${PACKAGE}": ""}}`],
		[`${OF_FHIR}"name": "${ID}|"}`, `${OF_FHIR}"name": "${PACKAGE}"}`],
		[`${OF_FHIR}"canonical": "|"}`, `${OF_FHIR}"canonical": "${CANONICAL}"}`],
	],
	'input/fsh/a.fsh': [
		['Alias: $x = ht|', `Alias: $x = ${CANONICAL}/`],
		['Profile: X\nParent: $|\n', 'Profile: X\nParent: $base\n'],
		['// InstanceOf\nInstance: x\nInstanceOf: |', '// InstanceOf\nInstance: x\nInstanceOf: $base'],
	],
};

/** Where cards are shown, and of which module. */
const CARDS: Readonly<Record<string, readonly (readonly [text: string, entry: Entry])[]>> = {
	'sushi-config.yaml': [
		[`dependencies:\n  ${PACKAGE.replace('.', '.|')}: 1.0.0\n`, base],
		[`dependencies:\n  ${person.module?.package}: 20|25.0.0\n`, person],
		[`canonical: ht|${CANONICAL.slice(2)}\n`, base],
	],
	'package.json': [[`{"name": "d|${PACKAGE.slice(1)}"}`, base]],
	'input/fsh/a.fsh': [
		['Profile: X\nParent: $ba|se\n', base],
		[`* url = "${CANONICAL}/Struc|tureDefinition/X"\n`, base],
	],
};

/** Files in which nothing is offered. */
const FOREIGN: readonly (readonly [name: string, text: string])[] = [
	['package.json', `{"name": "shop", "dependencies": {"${ID}|": ""}}`],
	['package.json', `{"name": "de.example.fhir", "fhirVersions": ["4.0.1"], "dependencies": {"${ID}|": ""}}`],
	['sushi-config.yaml', `id: hl7.fhir.uv.ips\ndependencies:\n  ${ID}|`],
	['openapi.yaml', `packageId: ${PACKAGE}\ndependencies:\n  ${ID}|`],
	['input/fsh/a.fsh', 'Profile: X\nParent: |\n'],
];

describeShared('identifiers in FHIR projects', () => {
	// A list that is asked for by a command does not wait for extensions that are still starting.
	before(async () => {
		await running();
		const place = await openFhir('sushi-config.yaml', 'packageId: |');
		await until(
			() => proposalsAt(place),
			(items) => items.length > 0,
			'the first list',
		);
	});

	for (const [name, cases] of Object.entries(COMPLETED)) {
		it(`are completed in ${name}`, async () => {
			const { document } = await openFhir(name, '', name.endsWith('.fsh') ? PROJECT : {});
			for (const [text, expected] of cases) {
				const items = await proposalsAt(await write(document, text));
				const item = items.find(({ insertText }) => expected.includes(String(insertText)));
				expect(accepted(document, item)).to.equal(expected);
			}
		});
	}

	it('are offered with the card of their module, what is superseded last', async () => {
		const items = await proposalsAt(await openFhir('sushi-config.yaml', `dependencies:\n  ${ID}|`), 100);
		// Lists cut the ends of long labels, which tell them apart.
		const labels = items.map(labelOf);
		expect(new Set(labels).size).to.equal(labels.length);
		expect(labels.every((label) => label.length <= 31)).to.equal(true);
		const ids = items.map(({ filterText }) => filterText);
		const [old, current] = [ids.indexOf(person.module?.package), ids.indexOf(PACKAGE)];
		expect(labels[current]).to.equal(`…${PACKAGE.split('.').slice(-2).join('.')}`);
		expect(old).to.be.greaterThan(current);
		expect(items[old]?.tags).to.deep.equal([vscode.CompletionItemTag.Deprecated]);
		expect(documentationOf(items[current])).to.include(STABLE);
	});

	it('are offered in versions, the stable one first', async () => {
		const [first] = await proposalsAt(await openFhir('sushi-config.yaml', `dependencies:\n  ${PACKAGE}: |`));
		expect(first && labelOf(first)).to.equal(STABLE);
		expect(first && besideOf(first)).to.match(/^(?:stable version|stabile Version)$/);
	});

	it('are offered before the names that another extension offers, beginnings of addresses behind them', async () => {
		const other = new vscode.CompletionItem('MII_PR_Patient');
		const rival = vscode.languages.registerCompletionItemProvider(
			{ pattern: '**/*.fsh' },
			{ provideCompletionItems: () => [other] },
		);
		try {
			const { document, position } = await openFhir('input/fsh/a.fsh', 'Profile: X\nParent: |\n', PROJECT);
			const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
				'vscode.executeCompletionItemProvider',
				document.uri,
				position,
			);
			const [first, second, third] = items.map(({ detail, label }) => detail ?? label);
			expect([first, second]).to.deep.equal(['$base', other.label]);
			expect(third).to.match(/^https:/);
		} finally {
			rival.dispose();
		}
	});

	for (const [name, cases] of Object.entries(CARDS)) {
		it(`have cards in ${name}`, async () => {
			const { document } = await openFhir(name, '', name.endsWith('.fsh') ? PROJECT : {});
			const { language } = await testRun();
			for (const [text, entry] of cases) {
				expect(await cardAt(await write(document, text)), text).to.include(entry.name[language]);
			}
		});
	}

	it('have cards in the language of the setting', async () => {
		const place = await openFhir('sushi-config.yaml', `packageId: ${PACKAGE.replace('.', '.|')}\n`);
		const { language: own } = await testRun();
		const other = own === 'de' ? 'en' : 'de';
		try {
			await configure({ language: other });
			const card = await cardAt(place);
			expect(card).to.include(base.name[other]);
			expect(card).to.match(
				other === 'de' ? /2026\.x: 2026\S+ \(stabile Version\)/ : /2026\.x: 2026\S+ \(stable version\)/,
			);
		} finally {
			await configure({ language: undefined });
		}
	});

	for (const [name, text] of [
		['sushi-config.yaml', `dependencies:\n  ${PACKAGE.replace('.', '.|')}: 1.0.0\n`],
		['package.json', `{"name": "${PACKAGE}", "canonical": "ht|${CANONICAL.slice(2)}"}`],
		['input/fsh/a.fsh', `Alias: $x = ht|${CANONICAL.slice(2)}/StructureDefinition/X`],
	] as const) {
		it(`lead to their entry in the directory from ${name}`, async () => {
			const { document, position } = await openFhir(name, text);
			const places = await vscode.commands.executeCommand<vscode.LocationLink[]>(
				'vscode.executeDefinitionProvider',
				document.uri,
				position,
			);
			const place = places.find(({ targetUri }) => targetUri.scheme === 'mii');
			const target = place && (await vscode.workspace.openTextDocument(place.targetUri));
			expect(target?.getText(place?.targetRange)).to.equal(base.id);
		});
	}

	it('are offered in projects of the initiative alone, and only to those who want it', async () => {
		try {
			await configure({ checksInitiative: 'auto' });
			for (const [name, text] of FOREIGN) {
				expect(await proposalsAt(await openFhir(name, text)), text).to.deep.equal([]);
			}
			expect(await cardAt(await openFhir('openapi.yaml', `packageId: d|${PACKAGE.slice(1)}`))).to.equal('');
			// A project that names the initiative is known by its files.
			const shorthand = await openFhir('input/fsh/a.fsh', 'Profile: X\nParent: $ba|se\n', PROJECT);
			expect(await cardAt(shorthand)).to.include(STABLE);
			const place = await openFhir('sushi-config.yaml', `packageId: ${PACKAGE}\ndependencies:\n  ${ID}|`);
			expect(await proposalsAt(place)).to.not.deep.equal([]);
			await configure({ completionEnabled: false });
			expect(await proposalsAt(place)).to.deep.equal([]);
			await configure({ completionEnabled: undefined, checksInitiative: 'never' });
			expect(await proposalsAt(place)).to.deep.equal([]);
		} finally {
			await configure({ checksInitiative: undefined, completionEnabled: undefined });
		}
	});
});
