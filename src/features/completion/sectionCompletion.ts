import * as vscode from 'vscode';
import { typedQuery } from '../../core/readme/linkQuery';
import { usefulSections } from '../../core/readme/sectionOrder';
import { type Section, sectionsOf, tryRenderSection } from '../../core/readme/sections';
import { type SectionText, toPlainText, toSnippet } from '../../core/readme/sectionText';
import { beginsOneOf } from '../../core/registry/beginnings';
import { isProse, markdownOf } from '../../host/markdownDocuments';
import type { Services } from '../../host/services';
import { BETWEEN_WORDS, isWelcome, typingRests } from './typing';

class SectionItem extends vscode.CompletionItem {
	constructor(
		label: vscode.CompletionItemLabel,
		readonly text: SectionText,
	) {
		super(label, vscode.CompletionItemKind.Snippet);
	}
}

const SIGNS = ['/'] as const;

/** README sections after a slash that stands alone in its line. */
export class SectionCompletion implements vscode.CompletionItemProvider<SectionItem> {
	static readonly triggers = [...SIGNS, ...BETWEEN_WORDS];

	constructor(private readonly services: Services) {}

	async provideCompletionItems(
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
		context: vscode.CompletionContext,
	): Promise<vscode.CompletionList<SectionItem> | undefined> {
		const line = document.lineAt(position).text;
		const query = typedQuery(line.slice(0, position.character));
		if (query?.kind !== 'section' || line.slice(position.character).trim() !== '') {
			return undefined;
		}
		const { store, facts, language } = this.services;
		const registry = store.registryFor(document.uri);
		const named = sectionsOf(registry).filter((section) => beginsOneOf(namesOf(section), query.typed));
		const asked = new Set(named.map(({ id }) => id));
		if (asked.size === 0 || !(await isWelcome(this.services, document))) {
			return undefined;
		}
		await typingRests(document, context, SIGNS, token);
		if (token.isCancellationRequested) {
			return undefined;
		}
		const start = position.with({ character: query.start });
		const file = await markdownOf(document);
		if (!isProse(file, document.offsetAt(start))) {
			return undefined;
		}
		const current = language.of(document);
		const known = await facts.read(registry, document, current);
		const follows = position.line > 0 && document.lineAt(position.line - 1).text.trim() !== '';
		const isEmpty = document.getText().trim() === line.trim();
		const useful = usefulSections(registry, { file, path: document.uri.path, facts: known, isEmpty });
		const items = useful.flatMap(({ section, use }, index) => {
			if (!asked.has(section.id)) {
				return [];
			}
			const text = tryRenderSection(registry, section, current, known);
			if (!text) {
				return [];
			}
			const description = use === 'present' ? vscode.l10n.t('{0} · already there', section.id) : section.id;
			const item = new SectionItem({ label: section.name[current], description }, text);
			item.detail = section.description[current];
			item.range = new vscode.Range(start, position);
			// VS Code filters too, and lets through any letters in between: it gets what was typed, and no letter more.
			item.filterText = `/${query.typed}`;
			item.sortText = String(index).padStart(4, '0');
			// A section is a block of its own.
			item.insertText = new vscode.SnippetString(`${follows ? '\n' : ''}${toSnippet(text)}`);
			return item;
		});
		// So it has to ask again for each letter.
		return new vscode.CompletionList(items, true);
	}

	resolveCompletionItem(item: SectionItem): SectionItem {
		const text = toPlainText(item.text);
		const rendered = withoutPictures(text);
		item.documentation = new vscode.MarkdownString();
		if (/[\p{L}\p{N}]/u.test(rendered.replace(/\]\([^)]*\)/g, ''))) {
			item.documentation.appendMarkdown(rendered);
		} else {
			// Of pictures alone nothing would be left to see.
			item.documentation.appendCodeblock(text, 'markdown');
		}
		return item;
	}
}

/** A picture would be fetched from the network while somebody only looks through the list; its words take its place. */
function withoutPictures(markdown: string): string {
	return markdown.replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1');
}

/** What people may type for a section. */
function namesOf({ id, name }: Section): readonly string[] {
	return [name.de, name.en, id, `mii-${id}`];
}
