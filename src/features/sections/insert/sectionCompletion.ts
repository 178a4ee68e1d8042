import * as vscode from 'vscode';
import { beginsOneOf } from '../../../core/entries/entriesBeginning';
import { inEvery } from '../../../core/language';
import { withoutPictures } from '../../../core/markdown/cardMarkdown';
import { typedQuery } from '../../../core/markdown/linkQuery';
import { usefulSections } from '../../../core/sections/outline/sectionOrder';
import { placeAtCursor } from '../../../core/sections/placement/sectionPlace';
import { wrapSection } from '../../../core/sections/placement/wrapSection';
import { type Section, sectionsOf, tryRenderSection } from '../../../core/sections/sections';
import { type SectionText, toPlainText, toSnippet } from '../../../core/template/sectionText';
import { withDepth } from '../../../core/template/withDepth';
import { plainLabel } from '../../../host/plainText';
import { BETWEEN_WORDS, fileToComplete } from '../../../host/readme/fileToComplete';
import { PRIVATE_COMMANDS } from '../../../ids';
import type { Services } from '../../../services';

class SectionItem extends vscode.CompletionItem {
	constructor(
		label: vscode.CompletionItemLabel,
		readonly text: SectionText,
	) {
		super(label, vscode.CompletionItemKind.Snippet);
	}
}

const SIGNS = ['/'] as const;

/** Completes README sections after a slash that is alone on its line. */
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
		const start = position.with({ character: query.start });
		const request = { document, offset: document.offsetAt(start), context, token };
		const file = asked.size === 0 ? undefined : await fileToComplete(this.services.scope, request, SIGNS);
		if (!file) {
			return undefined;
		}
		const current = language.of(document);
		const known = await facts.read(registry, document);
		if (token.isCancellationRequested) {
			return undefined;
		}
		const wrapped = surroundings(document, start, position);
		const { depth } = placeAtCursor(file, document.offsetAt(position));
		const isEmpty = document.getText().trim() === line.trim();
		const useful = usefulSections(registry, { file, path: document.uri.path, facts: known, isEmpty });
		const items = useful.flatMap(({ section, use }, index) => {
			if (!asked.has(section.id)) {
				return [];
			}
			const rendered = tryRenderSection(registry, section, current, known);
			// Where there is nothing to show, nothing is offered.
			if (!rendered || rendered.length === 0) {
				return [];
			}
			const text = section.starter ? rendered : withDepth(rendered, depth);
			const description = use === 'present' ? vscode.l10n.t('already there') : '';
			const item = new SectionItem({ label: plainLabel(section.name[current]), description }, text);
			item.detail = section.description[current];
			item.range = new vscode.Range(start, position);
			// VS Code's filter allows any letters in between, so it gets exactly the typed text.
			item.filterText = `/${query.typed}`;
			item.sortText = String(index).padStart(4, '0');
			item.insertText = new vscode.SnippetString(`${wrapped.before}${toSnippet(text)}${wrapped.after}`);
			// Otherwise VS Code indents each line as the typed one is, for example into a list.
			item.keepWhitespace = true;
			item.additionalTextEdits = wrapped.edits;
			const first = position.line + wrapped.before.length;
			item.command = { command: PRIVATE_COMMANDS.showInsertedLine, title: '', arguments: [first] };
			return item;
		});
		// Incomplete, so that VS Code asks again for each letter.
		return new vscode.CompletionList(items, true);
	}

	resolveCompletionItem(item: SectionItem): SectionItem {
		const text = toPlainText(item.text);
		const rendered = withoutPictures(text);
		item.documentation = new vscode.MarkdownString();
		if (/[\p{L}\p{N}]/u.test(rendered.replace(/\]\([^()]*\)/g, ''))) {
			item.documentation.appendMarkdown(rendered);
		} else {
			// Without its pictures, the rendered text would be empty.
			item.documentation.appendCodeblock(text, 'markdown');
		}
		return item;
	}
}

/** The line breaks that make a section a separate block and end the file with exactly one line break. */
function surroundings(
	document: vscode.TextDocument,
	from: vscode.Position,
	to: vscode.Position,
): { readonly before: string; readonly after: string; readonly edits: vscode.TextEdit[] } {
	const text = document.getText();
	const end = document.offsetAt(to);
	const { before, after } = wrapSection(text, { start: document.offsetAt(from), end });
	const indentation = new vscode.Range(from.with({ character: 0 }), from);
	const isLast = text.slice(end).trim() === '' && to.line < document.lineCount - 1;
	const rest = new vscode.Range(new vscode.Position(to.line + 1, 0), document.positionAt(text.length));
	const deleted = isLast ? [indentation, rest] : [indentation];
	return {
		before,
		after: isLast ? '' : after,
		edits: deleted.filter((range) => !range.isEmpty).map((range) => vscode.TextEdit.delete(range)),
	};
}

/** The names that people may type for a section. */
function namesOf({ id, name }: Section): readonly string[] {
	return [...inEvery(name), id, `mii-${id}`];
}
