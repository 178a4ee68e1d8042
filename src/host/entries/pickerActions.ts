/** Rows of commands in a picker of entries. */
import * as vscode from 'vscode';
import type { Ranked } from '../../core/entries/search';
import { WHOLE_WORDS, WORD_BEGINNINGS } from '../../core/text/wordRanks';
import { plainLabel } from '../plainText';

export interface Action {
	readonly title: string;
	/** A codicon id. */
	readonly icon: string;
	/** The rank of its match, on the same scale as for entries. */
	readonly rank: number;
	readonly run: () => PromiseLike<unknown>;
}

/** Actions come first when they match by whole words and no entry matches as well. */
export function besidesFound(
	actions: readonly Action[],
	found: readonly Ranked[],
): { readonly first: boolean; readonly shown: readonly Action[] } {
	const best = found[0]?.rank ?? Number.POSITIVE_INFINITY;
	const rank = actions[0]?.rank ?? Number.POSITIVE_INFINITY;
	// A match inside a word is too weak to offer a command beside entries.
	const shown = actions.filter((action) => action.rank <= WORD_BEGINNINGS || found.length === 0);
	return { first: rank <= WHOLE_WORDS && rank < best, shown };
}

export function actionItems(
	heading: string | undefined,
	actions: readonly Action[],
): readonly (vscode.QuickPickItem & { readonly action?: Action })[] {
	return heading === undefined || actions.length === 0
		? []
		: [
				{ label: heading, kind: vscode.QuickPickItemKind.Separator },
				...actions.map((action) => ({
					label: `$(${action.icon}) ${plainLabel(action.title)}`,
					alwaysShow: true,
					action,
				})),
			];
}
