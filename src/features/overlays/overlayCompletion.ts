import * as vscode from 'vscode';
import { LANGUAGES } from '../../core/language';
import type { JsonSchema, Known, Proposal } from '../../core/overlays/overlayProposals';
import { overlayProposals } from '../../core/overlays/overlayProposals';
import type { YamlCursor } from '../../core/yaml/yamlCursor';
import { yamlCursor } from '../../core/yaml/yamlCursor';
import { fieldName } from '../../host/entries/fieldName';
import { isConfigFile, isFolderOverlay } from '../../host/registry/overlayPlaces';
import type { Services } from '../../services';
import { CODICONS } from './codicons';

/** This extension already completes the keys and words of the schema. */
const YAML_EXTENSION = 'redhat.vscode-yaml';

/** A configuration refers to nothing in the directory. */
const NO_IDS: Known = { groups: new Map(), entries: new Map(), sections: new Map() };

/** Completes keys, ids, icons and words in overlays, keys and words in configurations. */
export class OverlayCompletion implements vscode.CompletionItemProvider {
	/** A blank opens the list only where a value or an item begins, so indenting does not open it. */
	static readonly triggers = [' ', '"'];
	readonly #schemas = new Map<string, Promise<JsonSchema>>();

	constructor(private readonly services: Services) {}

	async provideCompletionItems(
		document: vscode.TextDocument,
		position: vscode.Position,
		_token: vscode.CancellationToken,
		{ triggerCharacter }: vscode.CompletionContext,
	): Promise<vscode.CompletionItem[]> {
		const before = document.lineAt(position).text.slice(0, position.character);
		const isConfig = isConfigFile(document.uri);
		const isOverlay =
			isConfig ||
			isFolderOverlay(document.uri) ||
			this.services.store.overlays.some(({ source }) => source === document.uri.toString());
		if (!isOverlay || (triggerCharacter !== undefined && !/[:,{[-] +$|: *"$/.test(before))) {
			return [];
		}
		const schema = await this.#readSchema(isConfig ? 'config.schema.json' : 'overlay.schema.json');
		const cursor = yamlCursor(document.getText(), document.offsetAt(position));
		if (!cursor) {
			return [];
		}
		const hasYaml = vscode.extensions.getExtension(YAML_EXTENSION) !== undefined;
		const range = new vscode.Range(document.positionAt(cursor.span.start), document.positionAt(cursor.span.end));
		return overlayProposals(cursor, schema, isConfig ? NO_IDS : this.services.store.registryFor(document.uri), CODICONS)
			.filter(({ kind }) => !hasYaml || kind === 'id' || kind === 'icon')
			.map((proposal, index) => this.#item(proposal, cursor, range, index));
	}

	#readSchema(name: string): Promise<JsonSchema> {
		const known = this.#schemas.get(name) ?? this.#read(name);
		this.#schemas.set(name, known);
		return known;
	}

	async #read(name: string): Promise<JsonSchema> {
		const file = vscode.Uri.joinPath(this.services.extensionUri, 'registry', name);
		return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
	}

	#item(proposal: Proposal, cursor: YamlCursor, range: vscode.Range, index: number): vscode.CompletionItem {
		const { label, kind, name, schema } = proposal;
		const { ofVSCode, current } = this.services.language;
		const item = new vscode.CompletionItem(label, ITEM_KINDS[kind]);
		item.range = range;
		// Keeps the order of the schema and of the directory.
		item.sortText = String(index).padStart(5, '0');
		if (name) {
			item.detail = name[current];
			// Typing the name finds the id.
			item.filterText = `${label} ${name[current]}`;
		}
		if (schema) {
			const title = cursor.path.length > 1 ? fieldName(label, ofVSCode) : label;
			item.detail = title === label ? (schema.title ?? label) : title;
			item.documentation = schema.description ?? '';
		}
		if (kind === 'icon') {
			const picture = new vscode.MarkdownString(`$(${label})`, true);
			item.documentation = picture;
		}
		if (cursor.kind === 'key' && kind !== 'word' && !cursor.hasColon) {
			item.insertText = keySnippet(label, schema, cursor);
			item.command = { command: 'editor.action.triggerSuggest', title: '' };
		}
		return item;
	}
}

const ITEM_KINDS: Readonly<Record<Proposal['kind'], vscode.CompletionItemKind>> = {
	key: vscode.CompletionItemKind.Property,
	word: vscode.CompletionItemKind.EnumMember,
	icon: vscode.CompletionItemKind.Constant,
	id: vscode.CompletionItemKind.Reference,
};

/** A key with its colon and the beginning of its value. An id has a map as its value. */
function keySnippet(key: string, schema: JsonSchema | undefined, { inBrackets }: YamlCursor): vscode.SnippetString {
	const snippet = new vscode.SnippetString().appendText(`${key}:`);
	const forms = schema?.anyOf ?? [schema ?? { type: 'object' }];
	if (inBrackets) {
		return snippet.appendText(' ');
	}
	if (forms.length > 1 && forms.some(({ properties }) => LANGUAGES.every((language) => properties?.[language]))) {
		for (const [index, language] of LANGUAGES.entries()) {
			snippet.appendText(`${index === 0 ? ' {' : ','} ${language}: `).appendTabstop(index + 1);
		}
		return snippet.appendText(' }');
	}
	switch (forms.length === 1 ? forms[0]?.type : undefined) {
		case 'object':
			return snippet.appendText('\n\t').appendTabstop(0);
		case 'array':
			return snippet.appendText('\n\t- ').appendTabstop(0);
		default:
			return snippet.appendText(' ').appendTabstop(0);
	}
}
