import * as vscode from 'vscode';
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
import { Lines } from '../../../core/text/lines';
import { Disposable } from '../../../host/disposable';
import type { CheckedReadme } from '../../../host/readme/readmeChecks';
import type { Services } from '../../../services';
import type { DocumentNode } from './documentNode';
import { findingNodes } from './findingNode';
import { SectionNode } from './sectionNode';
import { byUrgency, mostUrgent, needsAttention, type ShownState } from './shownState';
import { StateNode } from './stateNode';

/** The rows of `mii.document`: the findings and sections of the current README. */
export class DocumentTree extends Disposable implements vscode.TreeDataProvider<DocumentNode> {
	readonly #onDidChangeTreeData = this._register(new vscode.EventEmitter<undefined>());
	readonly onDidChangeTreeData = this.#onDidChangeTreeData.event;

	/** @param document returns the current README. */
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
		const checked = await this.#snapshot();
		return checked ? this.#states(checked) : [];
	}

	/** Checks the current README, again if it changed in the meantime, because the rows contain positions. */
	async #snapshot(): Promise<CheckedReadme | undefined> {
		const document = this.document();
		if (!document || !(await this.services.scope.of(document))) {
			return undefined;
		}
		const checked = await this.services.checks.of(document);
		const isNow = document === this.document() && (!checked || checked.version === document.version);
		return isNow ? checked : this.#snapshot();
	}

	/** Groups the rows, the most urgent ones first. */
	#states(checked: CheckedReadme): DocumentNode[] {
		const sections = this.#sections(checked);
		const urgent = sections.filter(({ state }) => needsAttention(state)).sort((a, b) => byUrgency(a.state, b.state));
		const groups = [
			new StateNode('attention', [...findingNodes(checked), ...urgent]),
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

	/** Lists the sections of a README and those it could have. For other files, only existing sections are listed. */
	#sections(checked: CheckedReadme): readonly SectionNode[] {
		const { source, text, file } = checked;
		const { registry, facts, isReadme: isNamedSo } = checked.context;
		const language = this.services.language.of(source);
		const lines = new Lines(text);
		const items = outlineOf(registry, file, facts);
		const kinds = readmeKinds(registry, items, facts, source.uri.path);
		const isReadme = source.isUntitled || isNamedSo;
		const starters = isReadme && text.trim() === '' ? startersFor(registry, kinds) : [];
		const listed = isReadme ? outlineFor(items, kinds) : ownSections(items);
		return [
			...starters.map((section) => new SectionNode(source.uri, lines, section, language, [], false)),
			...listed.map(({ section, places }) => {
				const states = places.flatMap((place) => stateOf(checked, place) ?? []);
				const living = places.length === 0 && canLive(registry, section, language, facts);
				return new SectionNode(source.uri, lines, section, language, places, living, mostUrgent(states));
			}),
		];
	}
}

/** @returns nothing for a section of the person's own text without placeholders. */
function stateOf(checked: CheckedReadme, presence: Presence): ShownState | undefined {
	if (!presence.living) {
		const { start, end } = extentOf(checked.file, presence);
		const isIncomplete = checked.findings.some(
			({ rule, span }) => rule === 'placeholder' && span.start >= start && span.start < end,
		);
		return isIncomplete ? 'incomplete' : undefined;
	}
	const living = checked.living.sections.find(({ begin }) => begin.start === presence.start);
	const isOpen = living?.state === 'current' && living.open.length > 0;
	return isOpen ? 'open' : (living?.state ?? 'broken');
}
