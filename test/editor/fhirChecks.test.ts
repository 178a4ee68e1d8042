import { expect } from 'chai';
import * as vscode from 'vscode';
import { ruleKey } from '../../src/core/checks/ruleKey';
import { CHANGE_IN, CHANGE_TO } from '../../src/core/checks/rules/rule';
import { COMMANDS } from '../../src/ids';
import { bundledRegistry } from '../support/bundled';
import { until } from '../support/until';
import { findingsOf, fix, fixesAt, rules, running, say } from './checkSupport';
import { configure } from './configure';
import { beside, hasText, openFhir, write } from './fhirSupport';
import { PersonAtDesk } from './personAtDesk';
import { describeShared } from './sharedSuite';

const { package: PACKAGE = '', stable: STABLE = '' } = bundledRegistry().entries.get('kds-base')?.module ?? {};
const STEM = PACKAGE.slice(0, PACKAGE.lastIndexOf('.') + 1);
/** The name of a repository in place of that of its package. */
const WRONG = `${STEM}basis`;
const json = (version: string): string =>
	`{\n\t"name": "${PACKAGE}",\n\t"version": "${version}",\n\t"fhirVersions": ["4.0.1"]\n}\n`;
const sushi = (version: string): string => `packageId: ${PACKAGE}\nversion: ${version} # next\n`;

describeShared('checks of FHIR projects', () => {
	before(running);
	after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	it('mark a wrong id, mend it and leave the rest as it is', async () => {
		const text = `# A\r\ndependencies:\r\n    "${WRONG}":   ${STABLE}\r\n    de.basisprofil.r4: 1.5.4\r\n`;
		const { document } = await openFhir('sushi-config.yaml', text);
		const [finding] = await rules(document.uri, 'package-id');
		expect(document.getText(finding?.range)).to.equal(WRONG);
		await fix(document, new vscode.Range(2, 8, 2, 8), await say(CHANGE_TO, PACKAGE));
		expect(document.getText()).to.equal(text.replace(WRONG, PACKAGE));
		await rules(document.uri);
	});

	it('show the other places of a fact, with a fix for each direction', async () => {
		const { document } = await openFhir('sushi-config.yaml', sushi('2026.1.0'), { 'package.json': json('2026.1.1') });
		const other = beside(document, 'package.json');
		const [finding] = await rules(document.uri, 'facts-differ');
		const [place] = finding?.relatedInformation ?? [];
		expect(place?.location.uri.toString()).to.equal(other.toString());
		expect(place?.location.range).to.deep.equal(new vscode.Range(2, 13, 2, 21));
		expect(place?.message).to.match(/^[“„]2026\.1\.1[”“]$/);
		const at = new vscode.Range(1, 10, 1, 10);
		const titles = (await fixesAt(document, at)).map(({ title }) => title);
		const there = await say(CHANGE_IN, '2026.1.0', 'package.json');
		expect(titles).to.include.members([await say(CHANGE_TO, '2026.1.1'), there]);
		await fix(document, at, there);
		await hasText(await vscode.workspace.openTextDocument(other), json('2026.1.0'));
		await rules(document.uri);
	});

	it('follow edits in the other files, saved or not', async () => {
		const { document } = await openFhir('package.json', json('2026.1.1'), { 'sushi-config.yaml': sushi('2026.1.0') });
		const other = beside(document, 'sushi-config.yaml');
		await vscode.workspace.openTextDocument(other);
		await rules(other, 'facts-differ');
		await write(document, json('2026.1.0'));
		await rules(other);
		await write(document, json('2026.1.2'));
		await rules(other, 'facts-differ');
	});

	it('correct all that is certain in one step, and can be silenced where a comment is possible', async () => {
		const text = `dependencies:\n  ${PACKAGE}: ${STABLE} # newest\n`;
		const { document } = await openFhir('sushi-config.yaml', text);
		await rules(document.uri, 'package-version');
		const place = new vscode.Range(1, text.indexOf('#') - 'dependencies:\n'.length + 1, 1, 99);
		const silence = await say('Silence “{0}” here', 'package-version');
		expect((await fixesAt(document, place)).map(({ title }) => title)).to.include(silence);
		const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			place,
			'source.fixAll.mii',
		);
		await vscode.workspace.applyEdit(action?.edit ?? new vscode.WorkspaceEdit());
		expect(document.getText()).to.equal(`dependencies:\n  # newest\n  ${PACKAGE}: ${STABLE}\n`);
		await write(document, text);
		await fix(document, place, silence);
		await rules(document.uri);
		expect(document.getText()).to.include('\n  # mii-disable-next-line package-version\n');
	});

	it('offer no comment in JSON, and follow settings', async () => {
		const text = `{"fhirVersions": ["4.0.1"], "dependencies": {"${WRONG}": "${STABLE}"}}`;
		const { document } = await openFhir('package.json', text);
		await rules(document.uri, 'package-id');
		const at = document.positionAt(text.indexOf(WRONG) + 1);
		const titles = (await fixesAt(document, new vscode.Range(at, at))).map(({ title }) => title);
		expect(titles).to.not.include(await say('Silence “{0}” here', 'package-id'));
		expect(titles.length).to.be.greaterThan(1);
		const key = ruleKey('package-id');
		try {
			await vscode.workspace.getConfiguration().update(key, 'hint', vscode.ConfigurationTarget.Global);
			await until(
				() => findingsOf(document.uri)[0]?.severity,
				(severity) => severity === vscode.DiagnosticSeverity.Hint,
				'the severity',
			);
		} finally {
			await vscode.workspace.getConfiguration().update(key, undefined, vscode.ConfigurationTarget.Global);
		}
	});

	it('of all files show in those that are not open, and follow them until they are deleted', async () => {
		const files = { 'sushi-config.yaml': sushi('2026.1.0'), 'input/fsh/a.fsh': 'Profile: X\n' };
		const { document } = await openFhir('package.json', json('2026.1.1'), files);
		const closed = beside(document, 'sushi-config.yaml');
		await vscode.commands.executeCommand(COMMANDS.checkResource, beside(document, '.'));
		await rules(closed, 'facts-differ');
		await write(document, json('2026.1.0'));
		await rules(closed);
		await write(document, json('2026.1.1'));
		await rules(closed, 'facts-differ');
		const edit = new vscode.WorkspaceEdit();
		edit.deleteFile(closed);
		await vscode.workspace.applyEdit(edit);
		await rules(closed);
	});

	it('stay quiet in the projects of others', async () => {
		const desk = new PersonAtDesk();
		try {
			await configure({ checksInitiative: 'auto' });
			const software = '{"name": "shop", "version": "TODO", "dependencies": {"kerndatensatz-basis": "1.0.0"}}';
			const { document } = await openFhir('package.json', software, {
				'sushi-config.yaml': 'id: hl7.fhir.uv.ips\nversion: 2.0.0 # TODO:REVIEW\n',
				'conf.yaml': `dependencies:\n  ${WRONG}: 1\n`,
			});
			for (const name of ['sushi-config.yaml', 'conf.yaml']) {
				await vscode.workspace.openTextDocument(beside(document, name));
			}
			const marked = await openFhir('sushi-config.yaml', `dependencies:\n  ${WRONG}: ${STABLE}\n`);
			await rules(marked.document.uri, 'package-id');
			for (const name of ['package.json', 'sushi-config.yaml', 'conf.yaml']) {
				expect(findingsOf(beside(document, name)), name).to.deep.equal([]);
			}
			expect(desk.notifications).to.deep.equal([]);
		} finally {
			desk.leave();
			await configure({ checksInitiative: undefined });
		}
	});

	for (const [name, before, behind, broken] of [
		['sushi-config.yaml', 'dependencies:\n  ', `: ${STABLE}\n`, ['{[\n\t- &a *a: "', 'a: !!x >\n\t', '- "', '%']],
		['package.json', '{"fhirVersions":["4.0.1"],"dependencies":{"', '":"1"}}', ['{"a":', '[[[{', '{"a" "b"', '"']],
		['a.fsh', 'Alias: $a = https://x.org/', '\nParent: $a\n', ['"""', '/* "', 'Alias:', 'Alias: = =']],
	] as const) {
		it(`keep up with half-typed lines and broken texts in ${name}`, async () => {
			const errors: string[] = [];
			const desk = new PersonAtDesk();
			desk.replace(vscode.window, 'showErrorMessage', async (message: string) => void errors.push(message));
			try {
				const wrong = `${before}${WRONG}${behind}`;
				const { document } = await openFhir(name, '');
				const asked: unknown[] = [];
				for (const text of [...beginnings(wrong), ...broken, wrong]) {
					await write(document, text);
					const place = document.positionAt(text.length);
					for (const kind of ['CompletionItem', 'Definition']) {
						asked.push(vscode.commands.executeCommand(`vscode.execute${kind}Provider`, document.uri, place));
					}
					asked.push(fixesAt(document, new vscode.Range(place, place)));
				}
				// VS Code cancels what an edit has overtaken.
				await Promise.allSettled(asked);
				if (!name.endsWith('.fsh')) {
					const [finding] = await rules(document.uri, 'package-id');
					expect(document.getText(finding?.range)).to.equal(WRONG);
					await write(document, `${before}${PACKAGE}${behind}`);
					await rules(document.uri);
				}
				expect(errors).to.deep.equal([]);
			} finally {
				desk.leave();
			}
		});
	}
});

/** The beginnings of a text as somebody types it, a few letters at a time, and the whole. */
function beginnings(text: string): readonly string[] {
	return Array.from({ length: Math.ceil(text.length / 20) }, (_, index) => text.slice(0, (index + 1) * 20));
}
