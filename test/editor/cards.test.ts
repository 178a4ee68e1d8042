import { expect } from 'chai';
import * as vscode from 'vscode';
import german from '../../l10n/bundle.l10n.de.json';
import type { Language } from '../../src/core/language';
import type { Entry } from '../../src/core/registry/registry';
import { CARD_SENTENCES } from '../../src/host/entries/cardSentences';
import { bundledRegistry } from '../support/bundled';
import { configure } from './configure';
import { testRun } from './index.shared';
import { openReadme } from './readme';
import { describeShared } from './sharedSuite';

const registry = bundledRegistry();
const entries = [...registry.entries.values()];
const sentences: Readonly<Record<Language, readonly string[]>> = {
	de: CARD_SENTENCES.map((sentence) => german[sentence]),
	en: CARD_SENTENCES,
};

/** The words of a language's sentences and months that the other language does not have. */
function wordsOnlyOf(language: Language): ReadonlySet<string> {
	const all = (which: Language): readonly string[] => [
		...sentences[which].flatMap(wordsOf),
		...Array.from({ length: 12 }, (_, month) =>
			new Intl.DateTimeFormat(which, { month: 'long' }).format(new Date(2026, month, 1)),
		),
	];
	const others = new Set(all(language === 'de' ? 'en' : 'de'));
	return new Set(all(language).filter((word) => !others.has(word)));
}

function wordsOf(text: string): readonly string[] {
	return text.match(/\p{L}{2,}/gu) ?? [];
}

/** The text of a card without what the registry says: only the words of the card are left. */
function fixedPart(card: string, entry: Entry, language: Language): string {
	const consortium = registry.entries.get(entry.site?.consortium ?? '');
	const successor = registry.entries.get(entry.successor ?? '');
	const texts = [entry.name, entry.longName, entry.description, entry.note, consortium?.short, successor?.short];
	const data = [
		...texts.flatMap((text) => text?.[language] ?? []),
		...entry.links.flatMap(({ title }) => title?.[language] ?? []),
		...Object.values({ ...entry.module, ...entry.site }).flatMap((value) => (typeof value === 'string' ? value : [])),
		...entry.source,
		entry.email ?? '',
	];
	const plain = card
		.replace(/\]\([^)]*\)/g, ']')
		.replace(/\$\([\w-]+\)/g, '')
		.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
		.replace(/\\([^\w\s])/g, '$1');
	return (
		data
			.flatMap((text) => [text, ...text.split('\n')])
			.map((text) => text.trim())
			.filter((text) => text !== '')
			.sort((a, b) => b.length - a.length)
			.reduce((rest, text) => rest.replaceAll(text, ' '), plain)
			// The label of a source is its host.
			.replace(/\b[\w-]+(\.[\w-]+)*\.[a-z]{2,}\b/g, '')
	);
}

async function cardOf(entry: Entry, line: number, uri: vscode.Uri): Promise<string | undefined> {
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
		'vscode.executeHoverProvider',
		uri,
		new vscode.Position(line, 2),
	);
	const cards = hovers.flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value));
	return cards.find((card) => card.includes('command:mii.') && card.includes(encodeURIComponent(`"${entry.id}"`)));
}

describeShared('cards', () => {
	before(async () => vscode.extensions.getExtension((await testRun()).extension)?.activate());
	afterEach(() => configure({ language: undefined }));

	it('have their own words in the language of their content, whatever VS Code speaks', async () => {
		const language = (await testRun()).language === 'de' ? 'en' : 'de';
		await configure({ language });
		const { document } = await openReadme(entries.map(({ name }) => `${name[language]}\n`).join('\n'), 'cards.md');
		const strange = wordsOnlyOf(language === 'de' ? 'en' : 'de');
		const own = wordsOnlyOf(language);
		const found = { cards: 0, own: 0, strange: [] as string[] };
		for (const [index, entry] of entries.entries()) {
			const card = await cardOf(entry, index * 2, document.uri);
			if (card !== undefined) {
				const words = wordsOf(fixedPart(card, entry, language));
				found.cards += 1;
				found.own += words.some((word) => own.has(word)) ? 1 : 0;
				found.strange.push(...words.filter((word) => strange.has(word)).map((word) => `${entry.id}: ${word}`));
			}
		}
		expect(found.strange).to.deep.equal([]);
		expect(found.cards).to.be.greaterThan(entries.length * 0.9);
		expect(found.own).to.equal(found.cards);
	}).timeout(120_000);
});
