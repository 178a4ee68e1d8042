import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Entry } from '../../src/core/registry/registry';
import { bundledRegistry } from '../support/bundled';
import { until } from '../support/until';
import { running } from './checkSupport';
import { configure } from './configure';
import { cardAt, openFhir, proposalsAt } from './fhirSupport';
import { testRun } from './index.shared';
import { accept, besideOf, documentationOf, labelOf } from './readme';

const registry = bundledRegistry();
const base = moduleOf('kds-base');
const person = moduleOf('kds-person');
const { package: PACKAGE = '', stable: STABLE = '', canonical: CANONICAL = '' } = base.module ?? {};
const ID = PACKAGE.slice(0, 12);
const ALIASES = `Alias: $base = ${CANONICAL}/StructureDefinition/Patient\n`;
const PROJECT = { 'sushi-config.yaml': `packageId: ${PACKAGE}\n`, 'input/fsh/aliases.fsh': ALIASES };

function moduleOf(id: string): Entry {
	const found = registry.entries.get(id);
	if (!found?.module) {
		throw new Error(`The registry has lost ${id}.`);
	}
	return found;
}

describe('identifiers in FHIR projects', () => {
	// A list that is asked for by a command does not wait for extensions that are still starting.
	before(async () => {
		await running();
		const editor = await openFhir('sushi-config.yaml', 'packageId: |');
		await until(
			() => proposalsAt(editor),
			(items) => items.length > 0,
			'the first list',
		);
	});

	for (const [name, text, expected] of [
		['sushi-config.yaml', `dependencies:\n  ${ID}|\n`, `dependencies:\n  ${PACKAGE}: ${STABLE}\n`],
		['sushi-config.yaml', `dependencies:\r\n  ${ID}|\r\n`, `dependencies:\r\n  ${PACKAGE}: ${STABLE}\r\n`],
		['sushi-config.yaml', `dependencies: {${ID}|: 1.0.0}\n`, `dependencies: {${PACKAGE}: 1.0.0}\n`],
		['sushi-config.yaml', `packageId: ${ID}|`, `packageId: ${PACKAGE}`],
		[
			'package.json',
			`{"fhirVersions": ["4.0.1"], "dependencies": {"${ID}|": ""}}`,
			`{"fhirVersions": ["4.0.1"], "dependencies": {"${PACKAGE}": ""}}`,
		],
		[
			'package.json',
			`{"name": "${ID}|", "fhirVersions": ["4.0.1"]}`,
			`{"name": "${PACKAGE}", "fhirVersions": ["4.0.1"]}`,
		],
		[
			'package.json',
			'{"fhirVersions": ["4.0.1"], "canonical": "|"}',
			`{"fhirVersions": ["4.0.1"], "canonical": "${CANONICAL}"}`,
		],
		['input/fsh/a.fsh', 'Alias: $x = ht|', `Alias: $x = ${CANONICAL}/`],
		['input/fsh/a.fsh', 'Profile: X\nParent: $|\n', 'Profile: X\nParent: $base\n'],
		['input/fsh/a.fsh', '// InstanceOf\nInstance: x\nInstanceOf: |', '// InstanceOf\nInstance: x\nInstanceOf: $base'],
	] as const) {
		it(`are completed in ${name}: ${JSON.stringify(text)}`, async () => {
			const editor = await openFhir(name, text, name.endsWith('.fsh') ? PROJECT : {});
			const items = await proposalsAt(editor);
			const item = items.find(({ insertText }) => expected.includes(String(insertText)));
			await accept(editor, item);
			expect(editor.document.getText()).to.equal(expected);
		});
	}

	it('are offered with the card of their module, what is superseded last', async () => {
		const editor = await openFhir('sushi-config.yaml', `dependencies:\n  ${ID}|`);
		const items = await proposalsAt(editor, 100);
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
		const editor = await openFhir('sushi-config.yaml', `dependencies:\n  ${PACKAGE}: |`);
		const [first] = await proposalsAt(editor);
		expect(first && labelOf(first)).to.equal(STABLE);
		expect(first && besideOf(first)).to.match(/^(?:stable version|stabile Version)$/);
	});

	for (const [name, text, entry] of [
		['sushi-config.yaml', `dependencies:\n  ${PACKAGE.replace('.', '.|')}: 1.0.0\n`, base],
		['sushi-config.yaml', `dependencies:\n  ${person.module?.package}: 20|25.0.0\n`, person],
		['sushi-config.yaml', `canonical: ht|${CANONICAL.slice(2)}\n`, base],
		['package.json', `{"name": "d|${PACKAGE.slice(1)}"}`, base],
		['input/fsh/a.fsh', 'Profile: X\nParent: $ba|se\n', base],
		['input/fsh/a.fsh', `* url = "${CANONICAL}/Struc|tureDefinition/X"\n`, base],
	] as const) {
		it(`have a card in ${name}: ${JSON.stringify(text.slice(0, 40))}`, async () => {
			const editor = await openFhir(name, text, name.endsWith('.fsh') ? PROJECT : {});
			const { language } = await testRun();
			expect(await cardAt(editor)).to.include(entry.name[language]);
		});
	}

	it('have a card in the language of the setting', async () => {
		const editor = await openFhir('sushi-config.yaml', `packageId: ${PACKAGE.replace('.', '.|')}\n`);
		try {
			for (const language of ['de', 'en'] as const) {
				await configure({ language });
				const card = await cardAt(editor);
				expect(card).to.include(base.name[language]);
				expect(card).to.match(language === 'de' ? /Stabile Version: / : /Stable version: /);
			}
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
			const { document, selection } = await openFhir(name, text);
			const places = await vscode.commands.executeCommand<vscode.LocationLink[]>(
				'vscode.executeDefinitionProvider',
				document.uri,
				selection.active,
			);
			const place = places.find(({ targetUri }) => targetUri.scheme === 'mii');
			const target = place && (await vscode.workspace.openTextDocument(place.targetUri));
			expect(target?.getText(place?.targetRange)).to.equal(base.id);
		});
	}

	describe('elsewhere', () => {
		before(() => configure({ checksInitiative: 'auto' }));
		after(() => configure({ checksInitiative: undefined }));

		for (const [name, text] of [
			['package.json', `{"name": "shop", "dependencies": {"${ID}|": ""}}`],
			['package.json', `{"name": "de.example.fhir", "fhirVersions": ["4.0.1"], "dependencies": {"${ID}|": ""}}`],
			['sushi-config.yaml', `id: hl7.fhir.uv.ips\ndependencies:\n  ${ID}|`],
			['openapi.yaml', `packageId: ${PACKAGE}\ndependencies:\n  ${ID}|`],
			['input/fsh/a.fsh', 'Profile: X\nParent: |\n'],
		] as const) {
			it(`nothing is offered: ${name} ${JSON.stringify(text.slice(0, 40))}`, async () => {
				const editor = await openFhir(name, text);
				expect(await proposalsAt(editor)).to.deep.equal([]);
			});
		}

		it('a module has no card in a file of another kind', async () => {
			expect(await cardAt(await openFhir('openapi.yaml', `packageId: d|${PACKAGE.slice(1)}`))).to.equal('');
		});

		it('a project that names the initiative is known by its files', async () => {
			const editor = await openFhir('input/fsh/a.fsh', 'Profile: X\nParent: $ba|se\n', PROJECT);
			expect(await cardAt(editor)).to.include(base.module?.stable);
		});

		it('nothing is offered at all when a person does not want it', async () => {
			try {
				await configure({ checksInitiative: 'never' });
				const editor = await openFhir('sushi-config.yaml', `packageId: ${PACKAGE}\ndependencies:\n  ${ID}|`);
				expect(await proposalsAt(editor)).to.deep.equal([]);
				await configure({ checksInitiative: 'auto', completionEnabled: false });
				expect(await proposalsAt(editor)).to.deep.equal([]);
				await configure({ completionEnabled: undefined });
				expect(await proposalsAt(editor)).to.not.deep.equal([]);
			} finally {
				await configure({ checksInitiative: 'auto', completionEnabled: undefined });
			}
		});
	});
});
