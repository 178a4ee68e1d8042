import groups from 'registry:groups';
import * as vscode from 'vscode';
import { languageOfLocale } from '../../core/language';
import { MEMORY } from '../../ids';
import { chosenLanguage } from '../settings';
import { type GroupFacts, groupItem, groupRowId } from './groupItem';

/** A row of the directory from before the engine is there: a group of the bundled registry. */
class GroupRow {
	readonly id: string;
	/** The ids that make a row an argument of commands, as those of the engine's rows do. */
	readonly group: string;
	readonly section?: string;

	constructor(private readonly facts: GroupFacts) {
		this.id = groupRowId(facts.id);
		this.group = facts.id;
		if (facts.hasSection) {
			this.section = facts.id;
		}
	}

	getTreeItem(): vscode.TreeItem {
		return groupItem(this.facts);
	}
}

/**
 * The rows that the directory shows while the engine is being loaded, so that nobody waits for it.
 *
 * @returns nothing where the engine's rows would have other counts.
 */
export function firstRows(memory: vscode.Memento): readonly GroupRow[] {
	const language = chosenLanguage() ?? languageOfLocale(vscode.env.language);
	return memory.get(MEMORY.endedHidden, false)
		? []
		: groups.map(({ name, ...group }) => new GroupRow({ ...group, name: name[language] }));
}
