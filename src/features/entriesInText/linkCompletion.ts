import * as vscode from 'vscode';
import { addressIndex } from '../../core/entries/addressIndex';
import { type Beginning, entriesBeginning, RANKS, restsOf } from '../../core/entries/entriesBeginning';
import type { Language } from '../../core/language';
import { guardedText, type TypedLine } from '../../core/markdown/guardedText';
import { type TypedQuery, typedQuery } from '../../core/markdown/linkQuery';
import { escapeDestination, escapeMarkdown, markdownLink } from '../../core/markdown/markdownText';
import { addressOf } from '../../core/registry/links';
import { type Entry, hasEnded, type Registry } from '../../core/registry/registry';
import { entryCard } from '../../host/entries/entryCard';
import { plainLabel } from '../../host/plainText';
import { BETWEEN_WORDS, fileToComplete } from '../../host/readme/fileToComplete';
import { today } from '../../host/today';
import type { Services } from '../../services';

/** The source of all items of one list. */
interface Source {
	readonly registry: Registry;
	readonly language: Language;
	/** The entries that the document already links to. */
	readonly linked: ReadonlySet<Entry>;
	/** Whether the list opens in the text of a link, where another link would break the outer one. */
	readonly isInLink: boolean;
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

/** Sorts behind the items of other providers. */
const LAST = '\u{ffff}';

const SIGNS = ['@', '('] as const;

/** A longer list would not help; typing narrows it. */
const MAX_ITEMS = 60;

/** Completes links to entries after `@`, and addresses in `[text](`. */
export class LinkCompletion implements vscode.CompletionItemProvider<EntryItem> {
	static readonly triggers = [...SIGNS, ...BETWEEN_WORDS];

	constructor(private readonly services: Services) {}

	async provideCompletionItems(
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
		context: vscode.CompletionContext,
	): Promise<vscode.CompletionList<EntryItem> | undefined> {
		const { text } = document.lineAt(position);
		const query = typedQuery(text.slice(0, position.character));
		if (!query || query.kind === 'section') {
			return undefined;
		}
		const registry = this.services.store.registryFor(document.uri);
		const entries = entriesFor(registry, query);
		const range = new vscode.Range(position.with({ character: query.start }), position);
		// The text of the link must be running text; its address may still be open or, as editors close brackets, closed.
		const linkStart = document.offsetAt(range.start) - (query.kind === 'address' ? `[${query.linkText}](`.length : 0);
		const request = { document, offset: linkStart, context, token };
		const file = entries.length === 0 ? undefined : await fileToComplete(this.services.scope, request, SIGNS);
		if (!file) {
			return undefined;
		}
		const source: Source = {
			registry,
			language: this.services.language.of(document),
			linked: new Set(file.links.flatMap(({ url }) => addressIndex(registry).ownersOf(url))),
			isInLink: file.links.some(
				({ form, span, destination }) => form === 'link' && span.start < linkStart && linkStart < destination.start,
			),
		};
		const line: TypedLine = { text, start: query.start, cursor: position.character };
		const items = entries
			.slice(0, MAX_ITEMS)
			.map((beginning, index) => this.#item(beginning, source, query, range, index, line));
		// Incomplete, so that VS Code asks again for each letter. Its own filter allows any letters in between.
		return new vscode.CompletionList(items, true);
	}

	resolveCompletionItem(item: EntryItem): EntryItem {
		const { registry, language } = item.from;
		item.documentation = entryCard(registry, item.entry, language, today());
		return item;
	}

	#item(
		{ entry, rank }: Beginning,
		source: Source,
		query: TypedQuery,
		range: vscode.Range,
		index: number,
		line: TypedLine,
	): EntryItem {
		const { registry, language, linked, isInLink } = source;
		const group = registry.groups.get(entry.group)?.name[language] ?? '';
		const isLinked = linked.has(entry);
		const ended = hasEnded(entry, today());
		const description = isLinked ? vscode.l10n.t('{0} · already linked', group) : group;
		const item = new EntryItem({ label: plainLabel(entry.short[language]), description }, entry, source);
		const url = addressOf(entry, language);
		const name = entry.name[language];
		item.detail = entry.longName?.[language] ?? name;
		item.range = range;
		// VS Code's filter allows any letters in between, so it gets exactly the typed text. The dash makes an address a
		// worse match than a file that begins with this text.
		item.filterText = query.kind === 'name' ? `@${query.typed}` : `- ${query.typed}`;
		// Among equal matches, ended and already linked entries come last. All come after files and headings.
		const order = [rank, isLinked ? 2 : ended ? 1 : 0, index];
		item.sortText = `${LAST}${order.map((number) => String(number).padStart(4, '0')).join(' ')}`;
		const asName = isInLink ? escapeMarkdown(name) : markdownLink(name, url);
		const inserted = query.kind === 'address' ? escapeDestination(url ?? '') : asName;
		item.insertText = new vscode.SnippetString(guardedText(inserted, line, restsOf(entry, query.typed)));
		if (ended) {
			item.tags = [vscode.CompletionItemTag.Deprecated];
		}
		return item;
	}
}

/** The entries for the typed text, else for the text of the link, else all. Only names may lack a link. */
function entriesFor(registry: Registry, { kind, typed, linkText }: TypedQuery): readonly Beginning[] {
	if (kind !== 'address') {
		return entriesBeginning(registry, typed);
	}
	const byText = typed === '' && linkText.trim() !== '' ? entriesBeginning(registry, linkText.trim()) : [];
	const known = new Set(byText.map(({ entry }) => entry));
	const others = entriesBeginning(registry, typed).filter(({ entry }) => !known.has(entry));
	const all = [...byText, ...others.map(({ entry, rank }) => ({ entry, rank: rank + RANKS }))];
	return all.filter(({ entry }) => entry.links.length > 0);
}
