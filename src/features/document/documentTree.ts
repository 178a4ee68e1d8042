import * as vscode from 'vscode';
import { canLive } from '../../core/readme/living/livingBody';
import { extentOf, outlineFor, outlineOf, type Presence, readmeKinds } from '../../core/readme/outline';
import { startersFor } from '../../core/readme/sectionOrder';
import { Disposable } from '../../host/disposable';
import { markdownOf } from '../../host/markdownDocuments';
import type { CheckedReadme } from '../../host/readmeChecks';
import type { Services } from '../../host/services';
import type { DocumentNode } from './documentNode';
import { FindingsNode } from './findingNode';
import { SectionNode } from './sectionNode';
import { mostUrgent, type ShownState } from './shownState';

/** The rows of `mii.document`: the catalogue held against the README at hand. */
export class DocumentTree extends Disposable implements vscode.TreeDataProvider<DocumentNode> {
	readonly #onDidChangeTreeData = this._register(new vscode.EventEmitter<undefined>());
	readonly onDidChangeTreeData = this.#onDidChangeTreeData.event;

	/** @param document gives the README at hand, as it is now. */
	constructor(
		private readonly services: Services,
		private readonly document: () => vscode.TextDocument | undefined,
	) {
		super();
	}

	refresh(): void {
		this.#onDidChangeTreeData.fire(undefined);
	}

	getTreeItem(node: DocumentNode): vscode.TreeItem {
		return node.getTreeItem();
	}

	async getChildren(node?: DocumentNode): Promise<DocumentNode[]> {
		const document = this.document();
		if (node || !document) {
			return [...(node?.getChildren() ?? [])];
		}
		return this.#sections(document);
	}

	async #sections(document: vscode.TextDocument): Promise<DocumentNode[]> {
		const { store, language, facts, checks } = this.services;
		const registry = store.registryFor(document.uri);
		const current = language.of(document);
		const known = await facts.read(registry, document, current);
		const items = outlineOf(registry, await markdownOf(document), known);
		const kinds = readmeKinds(registry, items, known, document.uri.path);
		const isEmpty = document.getText().trim() === '';
		const starters = isEmpty ? startersFor(registry, kinds) : [];
		const checked = await checks.of(document);
		return [
			...(checked && checked.findings.length > 0 ? [new FindingsNode(document.uri, checked)] : []),
			...starters.map((section) => new SectionNode(document, section, current, [], false)),
			...outlineFor(items, kinds).map(({ section, places }) => {
				const states = checked ? places.flatMap((place) => stateOf(checked, place) ?? []) : [];
				const living = places.length === 0 && canLive(registry, section, current, known);
				return new SectionNode(document, section, current, places, living, mostUrgent(states));
			}),
		];
	}
}

/** @returns nothing for a section that a person has written and left nothing to fill in. */
function stateOf(checked: CheckedReadme, presence: Presence): ShownState | undefined {
	if (!presence.living) {
		const { start, end } = extentOf(checked.file, presence);
		const isIncomplete = checked.findings.some(
			({ rule, span }) => rule === 'placeholder' && span.start >= start && span.start < end,
		);
		return isIncomplete ? 'incomplete' : undefined;
	}
	const living = checked.living.sections.find(({ begin }) => begin.start === presence.start);
	return living ? checked.stateOf(living) : 'broken';
}
