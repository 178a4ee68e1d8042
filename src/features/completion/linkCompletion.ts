import * as vscode from 'vscode';
import { type TypedQuery, typedQuery } from '../../core/readme/linkQuery';
import type { MarkdownFile } from '../../core/readme/markdownFile';
import { escapeDestination, markdownLink } from '../../core/readme/markdownText';
import type { Language } from '../../core/registry/language';
import { bestLink, type Entry, hasEnded, type Registry } from '../../core/registry/registry';
import { searchIndex } from '../../core/registry/search';
import { entryCard } from '../../host/entryCard';
import { isProse, markdownOf } from '../../host/markdownDocuments';
import type { Services } from '../../host/services';
import { today } from '../../host/today';

/** What the items of a document are made from. */
interface Source {
	readonly registry: Registry;
	readonly language: Language;
	/** The addresses that the document links to already. */
	readonly linked: ReadonlySet<string>;
}

interface RankedEntry {
	readonly entry: Entry;
	readonly rank: number;
}

class EntryItem extends vscode.CompletionItem {
	constructor(
		label: vscode.CompletionItemLabel,
		readonly entry: Entry,
		readonly from: Source,
	) {
		super(label, vscode.CompletionItemKind.Reference);
	}
}

/** More rows than this help nobody; typing narrows them. */
const MAX_ITEMS = 60;

/** Links to entries: after `@`, and as the address in `[text](`. */
export class LinkCompletion implements vscode.CompletionItemProvider<EntryItem> {
	constructor(private readonly services: Services) {}

	async provideCompletionItems(
		document: vscode.TextDocument,
		position: vscode.Position,
	): Promise<vscode.CompletionList<EntryItem> | undefined> {
		const query = typedQuery(document.lineAt(position).text.slice(0, position.character));
		if (!query || query.kind === 'section') {
			return undefined;
		}
		const range = new vscode.Range(position.with({ character: query.start }), position);
		const file = await markdownOf(document);
		if (!this.#isPlace(file, document, query, range)) {
			return undefined;
		}
		const source: Source = {
			registry: this.services.store.registryFor(document.uri),
			language: this.services.language.of(document),
			linked: new Set(file.links.map(({ url }) => url)),
		};
		const items = this.#entries(source.registry, query)
			.filter(({ entry }) => query.kind === 'name' || entry.links.length > 0)
			.slice(0, MAX_ITEMS)
			.map((ranked, index) => this.#item(ranked, source, query, range, index));
		// Our search knows aliases, umlauts and slips, so it is asked again with every letter.
		return new vscode.CompletionList(items, true);
	}

	resolveCompletionItem(item: EntryItem): EntryItem {
		const { registry, language } = item.from;
		item.documentation = entryCard(registry, item.entry, language, today());
		return item;
	}

	/** A link is asked for in running text; its address may be open or, as editors close brackets, closed already. */
	#isPlace(file: MarkdownFile, document: vscode.TextDocument, query: TypedQuery, range: vscode.Range): boolean {
		const start = document.offsetAt(range.start);
		return isProse(file, query.kind === 'address' ? start - `[${query.linkText}](`.length : start);
	}

	/** What was typed decides, else the text of the link, else everything. */
	#entries(registry: Registry, { kind, typed, linkText }: TypedQuery): readonly RankedEntry[] {
		const index = searchIndex(registry);
		const search = (text: string, penalty: number): readonly RankedEntry[] =>
			index
				.ranked(text)
				.flatMap(({ found, rank }) => (found.kind === 'entry' ? [{ entry: found.entry, rank: penalty + rank }] : []));
		const byText = kind === 'address' && typed === '' && linkText.trim() !== '' ? search(linkText, 0) : [];
		const known = new Set(byText.map(({ entry }) => entry));
		return [...byText, ...search(typed, 50).filter(({ entry }) => !known.has(entry))];
	}

	#item(
		{ entry, rank }: RankedEntry,
		source: Source,
		query: TypedQuery,
		range: vscode.Range,
		index: number,
	): EntryItem {
		const { registry, language, linked } = source;
		const group = registry.groups.get(entry.group)?.name[language] ?? '';
		const isLinked = entry.links.some(({ url }) => linked.has(url));
		const ended = hasEnded(entry, today());
		const description = isLinked ? vscode.l10n.t('{0} · already linked', group) : group;
		const item = new EntryItem({ label: entry.short[language], description }, entry, source);
		const url = bestLink(entry, language)?.url;
		const name = entry.name[language];
		item.detail = entry.longName?.[language] ?? name;
		item.range = range;
		// VS Code filters too. What was typed comes first, so that it keeps what our search found; the names follow, so
		// that it keeps the row over a blank or a hyphen, which begin a new word.
		const names = [name, entry.short[language], ...entry.aliases].join(' ');
		item.filterText = query.kind === 'name' ? `@${query.typed} ${names}` : `${query.typed} ${names}`;
		// What is linked already, and what has ended, comes after what matches as well.
		const place = [rank, isLinked ? 2 : ended ? 1 : 0, index];
		item.sortText = place.map((number) => String(number).padStart(4, '0')).join(' ');
		item.insertText = query.kind === 'address' ? escapeDestination(url ?? '') : markdownLink(name, url);
		if (ended) {
			item.tags = [vscode.CompletionItemTag.Deprecated];
		}
		return item;
	}
}
