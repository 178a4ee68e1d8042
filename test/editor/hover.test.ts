import { expect } from 'chai';
import * as vscode from 'vscode';
import { bestLink } from '../../src/core/registry/links';
import { COMMANDS } from '../../src/ids';
import { bundledRegistry } from '../support/bundled';
import { cardAt } from './cardAt';
import { configure } from './configure';
import { testRun } from './index.shared';
import { openReadme } from './readme';
import { describeShared } from './sharedSuite';

const registry = bundledRegistry();
const highmed = registry.entries.get('highmed');
const url = highmed && bestLink(highmed, 'en')?.url;
const base = registry.entries.get('kds-base')?.module?.package;
const commands: readonly string[] = Object.values(COMMANDS);

/** The hover of VS Code over `target` in a document. */
async function hoverOver(text: string, target: string, name = 'README.en.md'): Promise<string> {
	const { document } = await openReadme(text, name);
	return cardAt({ document, position: document.positionAt(text.indexOf(target) + 1) });
}

describeShared('hover cards', () => {
	// A hover that is asked for by a command does not wait for extensions that are still starting.
	before(async () => vscode.extensions.getExtension((await testRun()).extension)?.activate());

	for (const [text, target] of [
		['The consortium HiGHmed.', 'HiGHmed'],
		[`See [the page](${url}).`, 'page'],
		[`See <${url}>.`, 'https'],
		[`See [the page](${url?.replace(/^https:\/\/(?:www\.)?[^/]+/, (origin) => origin.toUpperCase())}#part).`, 'page'],
		['- **HiGHmed**', 'HiGHmed'],
		['| a | HiGHmed |\n| - | - |', 'HiGHmed'],
	] as const) {
		it(`say who it is in ${JSON.stringify(text)}`, async () => {
			const card = await hoverOver(text, target);
			expect(card).to.include(highmed?.name.en);
			for (const [, command] of card.matchAll(/command:([\w.]+)/g)) {
				expect(commands).to.include(command);
			}
		});
	}

	it('speak the language of the document', async () => {
		expect(await hoverOver('HiGHmed', 'HiGHmed', 'README.de.md')).to.include(highmed?.name.de);
	});

	it('tell what has ended and what continues it', async () => {
		const person = registry.entries.get('kds-person');
		const successor = registry.entries.get(person?.successor ?? '');
		const card = await hoverOver(`Das ${person?.name.de}`, person?.name.de ?? '', 'README.de.md');
		expect(card).to.include(successor?.short.de);
		const argument = encodeURIComponent(JSON.stringify([{ entry: successor?.id }]));
		expect(card).to.include(`[${successor?.short.de}](command:${COMMANDS.revealInTree}?${argument})`);
	});

	it('show what is known of a site', async () => {
		const entry = [...registry.entries.values()].find(({ site }) => site?.place && site.consortium && site.domain);
		const { site } = entry ?? {};
		const card = await hoverOver(`Das ${site?.code}`, site?.code ?? '', 'README.de.md');
		const consortium = registry.entries.get(site?.consortium ?? '')?.short.de;
		for (const value of [site?.code, site?.place, site?.domain, consortium]) {
			expect(card).to.include(`: ${value}`);
		}
	});

	it('show what is known of a module, and where it was read', async () => {
		const { module, source } = registry.entries.get('kds-base') ?? {};
		const card = await hoverOver(`The package \`${base}\``, base ?? '');
		const { package: id, stable, ballot, fhir, licence } = module ?? {};
		const known = [id, stable, ballot, fhir, licence].filter((value) => value !== undefined);
		expect(known).to.have.length.greaterThan(3);
		for (const value of known) {
			expect(card).to.include(`: ${value}`);
		}
		// The sources come last, before what can be done: as links in one line, each with its whole text as title.
		const last = decoded(card).split('\n\n---').at(0)?.split('\n\n').at(-1) ?? '';
		const links = [
			...last.matchAll(/\[(\d)\]\(https:\/\/github\.com\/[^/]+\/([^/]+)\/blob\/([0-9a-f]+)\/(\S+) "([^"]*)"\)/g),
		];
		expect(links.map(([, number]) => number)).to.deep.equal(source?.map((_, index) => String(index + 1)));
		expect(links.map(([, , , , , title]) => title)).to.deep.equal(source);
		for (const [, , repository, commit, path, title] of links) {
			expect(title).to.include(`${repository} ${path}@${commit}`);
		}
	});

	it('show a page where something was read as a short link', async () => {
		const page = highmed?.source.find((text) => text.startsWith('https://')) ?? '';
		const [address = ''] = page.split(' ');
		const host = new URL(address).host.replace(/^www\./, '');
		expect(decoded(await hoverOver('HiGHmed', 'HiGHmed'))).to.include(`[${host}](${address} "${page}")`);
	});

	it('know package ids', async () => {
		const name = registry.entries.get('kds-base')?.name.en ?? '?';
		expect(await hoverOver(`The package \`${base}\``, base ?? '')).to.include(name);
	});

	for (const [text, target] of [
		['Die Person, der Fall und die Studie mit Consent und Meta.', 'Person'],
		['Die Studie', 'Studie'],
		['Consent', 'Consent'],
		['```\nHiGHmed\n```', 'HiGHmed'],
		['- a\n\n  ```\n  HiGHmed\n  ```', 'HiGHmed'],
		['`HiGHmed`', 'HiGHmed'],
		['    HiGHmed', 'HiGHmed'],
		['https://example.org/HiGHmed', 'HiGHmed'],
		['[x](https://example.org/HiGHmed)', 'HiGHmed'],
		['<!-- HiGHmed -->', 'HiGHmed'],
		['---\ntitle: HiGHmed\n---\n', 'HiGHmed'],
	] as const) {
		it(`stay away from ${JSON.stringify(text)}`, async () => expect(await hoverOver(text, target)).to.equal(''));
	}

	it('are for documents of the initiative alone', async () => {
		try {
			await configure({ checksInitiative: 'auto' });
			expect(await hoverOver('The consortium HiGHmed.', 'HiGHmed')).to.equal('');
		} finally {
			await configure({ checksInitiative: undefined });
		}
	});

	it('make a name a link', async () => {
		const editor = await openReadme('The consortium HiGHmed.', 'README.en.md');
		await vscode.commands.executeCommand(COMMANDS.insertLink, { entry: 'highmed', at: [0, 15, 0, 22] });
		expect(editor.document.getText()).to.equal(`The consortium [HiGHmed](${url}).`);
	});

	for (const at of [
		[0, 0, 99, 0],
		[0, 0, 0, 23],
		[0, 15, 0, 16],
		[0, 4, 0, 14],
	]) {
		it(`make nothing else a link, such as ${at.join(', ')}`, async () => {
			const text = 'The consortium HiGHmed.';
			const editor = await openReadme(text, 'README.en.md');
			await vscode.commands.executeCommand(COMMANDS.insertLink, { entry: 'highmed', at });
			expect(editor.document.getText()).to.equal(text);
		});
	}
});

/** A card with the signs for which its titles have entities. */
function decoded(card: string): string {
	return card.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}
