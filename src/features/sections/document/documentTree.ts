import * as vscode from 'vscode';
import { isReadmeName } from '../../../core/repository/repositoryMatch';
import { canLive } from '../../../core/sections/living/livingBody';
import {
	extentOf,
	outlineFor,
	outlineOf,
	ownSections,
	type Presence,
	readmeKinds,
} from '../../../core/sections/outline/outline';
import { startersFor } from '../../../core/sections/outline/sectionOrder';
import { Disposable } from '../../../host/disposable';
import { markdownOf } from '../../../host/readme/markdownDocuments';
import type { CheckedReadme } from '../../../host/readme/readmeChecks';
import type { Services } from '../../../services';
import type { DocumentNode } from './documentNode';
import { findingNodes } from './findingNode';
import { SectionNode } from './sectionNode';
import { byUrgency, mostUrgent, needsAttention, type ShownState } from './shownState';
import { StateNode } from './stateNode';

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
		if (node) {
			return [...node.getChildren()];
		}
		const document = this.document();
		return document && (await this.services.scope.of(document)) ? this.#states(document) : [];
	}

	/** What needs somebody comes first, what nobody has to do comes last. */
	async #states(document: vscode.TextDocument): Promise<DocumentNode[]> {
		const checked = await this.services.checks.of(document);
		const sections = await this.#sections(document, checked);
		const urgent = sections.filter(({ state }) => needsAttention(state)).sort((a, b) => byUrgency(a.state, b.state));
		const groups = [
			new StateNode('attention', [...(checked ? findingNodes(document.uri, checked) : []), ...urgent]),
			new StateNode(
				'fine',
				sections.filter(({ isPresent, state }) => isPresent && !needsAttention(state)).sort((a, b) => a.line - b.line),
			),
			new StateNode(
				'addable',
				sections.filter(({ isPresent }) => !isPresent),
			),
		];
		return groups.filter((group) => group.getChildren().length > 0);
	}

	/** A file that is no README is asked for nothing: only the sections that it has are listed. */
	async #sections(document: vscode.TextDocument, checked: CheckedReadme | undefined): Promise<readonly SectionNode[]> {
		const { store, language, facts } = this.services;
		const registry = store.registryFor(document.uri);
		const current = language.of(document);
		const known = await facts.read(registry, document, current);
		const items = outlineOf(registry, await markdownOf(document), known);
		const kinds = readmeKinds(registry, items, known, document.uri.path);
		const isReadme = document.isUntitled || isReadmeName(document.uri.path.split('/').at(-1) ?? '');
		const isEmpty = document.getText().trim() === '';
		const starters = isReadme && isEmpty ? startersFor(registry, kinds) : [];
		const listed = isReadme ? outlineFor(items, kinds) : ownSections(items);
		return [
			...starters.map((section) => new SectionNode(document, section, current, [], false)),
			...listed.map(({ section, places }) => {
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
