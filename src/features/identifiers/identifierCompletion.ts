import * as vscode from 'vscode';
import { completionAt } from '../../core/fhir/completionAt';
import type { FhirProposal } from '../../core/fhir/fhirCompletion';
import { type FhirFileKind, fhirFileKind } from '../../core/fhir/fhirFile';
import type { Entry, Registry } from '../../core/registry/registry';
import { Lines } from '../../core/text/lines';
import { entryCard } from '../../host/entries/entryCard';
import { plainLabel } from '../../host/plainText';
import { rangeOf } from '../../host/readme/problemDiagnostic';
import { readFlag } from '../../host/settings';
import { today } from '../../host/today';
import type { Services } from '../../services';

/**
 * A blank opens the list only where a value begins, so indenting does not open it. In FHIR Shorthand the names of profiles,
 * which other extensions offer, would be missing from a list that a blank has opened.
 */
const BEFORE_VALUE: Readonly<Record<FhirFileKind, RegExp>> = {
	sushi: /: +$/,
	package: /: +$/,
	ini: /= +$/,
	shorthand: /= +$/,
};

class IdentifierItem extends vscode.CompletionItem {
	constructor(
		label: vscode.CompletionItemLabel,
		kind: vscode.CompletionItemKind,
		readonly entry: Entry | undefined,
		readonly registry: Registry,
	) {
		super(label, kind);
	}
}

/** Completes package ids with their versions, canonicals, aliases and further facts of modules. */
export class IdentifierCompletion implements vscode.CompletionItemProvider<IdentifierItem> {
	/** Signs within identifiers, and those that can stand before one. */
	static readonly triggers = ['.', '-', '/', '$', '"', ' '];

	constructor(private readonly services: Services) {}

	async provideCompletionItems(
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
		{ triggerCharacter }: vscode.CompletionContext,
	): Promise<IdentifierItem[] | undefined> {
		const before = document.lineAt(position).text.slice(0, position.character);
		const isOpening = triggerCharacter !== ' ' || BEFORE_VALUE[fhirFileKind(document.uri.path) ?? 'sushi'].test(before);
		if (!readFlag('completionEnabled', document.uri) || !isOpening) {
			return undefined;
		}
		const { projects } = this.services;
		// Read before the first await: VS Code adjusts the list to what is typed meanwhile, and does not ask again.
		const offset = document.offsetAt(position);
		const { belongs, context } = await projects.of(document);
		const aliases = belongs ? await projects.aliases(document) : [];
		if (!belongs || token.isCancellationRequested) {
			return undefined;
		}
		const { file, registry } = context;
		const found = completionAt(file, offset, registry, aliases);
		if (!found) {
			return undefined;
		}
		const range = rangeOf(found.span, new Lines(file.text));
		return found.proposals.map((proposal, index) => this.#item(proposal, range, index, registry));
	}

	resolveCompletionItem(item: IdentifierItem): IdentifierItem {
		if (item.entry) {
			item.documentation = entryCard(item.registry, item.entry, this.services.language.current, today());
		}
		return item;
	}

	#item(proposal: FhirProposal, range: vscode.Range, index: number, registry: Registry): IdentifierItem {
		const { label, insert, entry, version, isBeginning, hasEnded } = proposal;
		const name = entry?.short[this.services.language.current];
		const description = version === undefined ? name : versionName(version);
		const isModule = entry !== undefined && version === undefined;
		const kind = isModule ? vscode.CompletionItemKind.Module : vscode.CompletionItemKind.Value;
		const shown = { label: plainLabel(shortened(label)), ...(description && { description }) };
		const item = new IdentifierItem(shown, kind, entry, registry);
		item.range = range;
		item.insertText = insert;
		item.filterText = label;
		// Keeps the order: the stable version is the first one. Names that other extensions offer need no more typing.
		item.sortText = `${isBeginning ? '~' : ''}${String(index).padStart(5, '0')}`;
		item.detail = label;
		if (hasEnded) {
			item.tags = [vscode.CompletionItemTag.Deprecated];
		}
		return item;
	}
}

/** The most letters of an identifier that a list shows beside the name of its module. */
const MOST_SHOWN = 30;

/** Identifiers begin alike and differ at their ends, which a list would cut off. */
function shortened(identifier: string): string {
	const end = /(?<=[./])[^./].*$/s;
	const long = identifier.length > MOST_SHOWN ? identifier : '';
	const from = long.slice(-MOST_SHOWN).search(end);
	return from < 0 ? identifier : `…${long.slice(-MOST_SHOWN).slice(from)}`;
}

function versionName(version: NonNullable<FhirProposal['version']>): string {
	switch (version) {
		case 'stable':
			return vscode.l10n.t('stable version');
		case 'range':
			return vscode.l10n.t('stable version with later corrections');
		case 'ballot':
			return vscode.l10n.t('ballot version');
		case 'earlier':
			return vscode.l10n.t('earlier version');
	}
}
