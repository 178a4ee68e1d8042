import * as vscode from 'vscode';
import { inEvery, type Language, nextLanguage } from '../../../core/language';
import type { Registry } from '../../../core/registry/registry';
import type { RepositoryFacts } from '../../../core/repository/repositoryFacts';
import { canLive } from '../../../core/sections/living/livingBody';
import type { SectionUse, UsefulSection } from '../../../core/sections/outline/sectionOrder';
import { type Section, tryRenderSection } from '../../../core/sections/sections';
import { folds } from '../../../core/text/folds';
import { showSearched } from '../../../host/entries/showSearched';
import type { Failures } from '../../../host/failures';
import { nameOfLanguage } from '../../../host/languageService';
import { plainLabel } from '../../../host/plainText';
import type { SectionPreview } from './sectionPreview';

export interface SectionChoice {
	readonly section: Section;
	readonly language: Language;
	/** Whether markers enclose it, so that it can be kept up to date. */
	readonly living: boolean;
}

interface SectionItem extends vscode.QuickPickItem {
	readonly section?: Section;
}

/** The data of the current README for the picker. */
export interface SectionSource {
	readonly registry: Registry;
	readonly failures: Failures;
	readonly facts: RepositoryFacts;
	/** The sections, the most useful first. */
	readonly useful: readonly UsefulSection[];
	/** Renders a section as it would be inserted. */
	text(choice: SectionChoice): Promise<string>;
}

/**
 * Asks for a section. A preview below the editor shows the text of the active row, and a button changes its language. The
 * preview is closed before this function returns, so that the caller finds the final editor layout.
 *
 * @param preselected the language of the README.
 */
export function pickSection(
	source: SectionSource,
	preview: SectionPreview,
	preselected: Language,
): Promise<SectionChoice | undefined> {
	const { registry, facts, useful } = source;
	const offered = (): readonly UsefulSection[] =>
		useful.filter(({ section }) =>
			living ? canLive(registry, section, language, facts) : hasText(registry, section, language, facts),
		);
	const picker = vscode.window.createQuickPick<SectionItem>();
	let language = preselected;
	let living = false;
	const rowsOf = (typed: string): readonly SectionItem[] => {
		return typed.trim() === '' ? withHeadings(offered(), language) : matchingSections(offered(), typed, language);
	};
	const accepted = showSearched(picker, rowsOf);
	const show = (): void => {
		const active = picker.activeItems[0]?.section?.id;
		picker.title = titleOf(language, living);
		picker.placeholder = vscode.l10n.t('Choose a section; the preview is below the editor');
		picker.buttons = buttonsFor(language, living);
		picker.items = rowsOf(picker.value);
		// The first row with a section is active, not a separator.
		const rows = picker.items.filter(({ section }) => section !== undefined);
		picker.activeItems = [rows.find(({ section }) => section?.id === active) ?? rows[0]].filter(
			(item) => item !== undefined,
		);
	};
	// Opening the preview must not close the picker.
	picker.ignoreFocusOut = true;
	return new Promise((resolve) => {
		const showPreview = (section: Section | undefined): void => {
			if (section) {
				source.failures.watch('preview', preview.show(source.text({ section, language, living })));
			}
		};
		picker.onDidTriggerButton((button) => {
			if (button === picker.buttons[0]) {
				language = nextLanguage(language);
			} else {
				living = !living;
			}
			show();
			showPreview(picker.activeItems[0]?.section);
		});
		picker.onDidChangeActive(([item]) => showPreview(item?.section));
		let chosen: SectionChoice | undefined;
		picker.onDidAccept(() => {
			const section = accepted()?.section;
			chosen = section && { section, language, living };
			picker.hide();
		});
		picker.onDidHide(() => {
			picker.dispose();
			const closed = preview.close().finally(() => resolve(chosen));
			source.failures.watch('preview', closed);
		});
		show();
		picker.show();
		// VS Code does not report the initially active row.
		showPreview(picker.activeItems[0]?.section);
	});
}

/** Whether a section would not be empty, as badges are in a repository of which nothing is known. */
function hasText(...section: Parameters<typeof tryRenderSection>): boolean {
	return tryRenderSection(...section)?.length !== 0;
}

function buttonsFor(language: Language, living: boolean): vscode.QuickInputButton[] {
	return [
		{
			iconPath: new vscode.ThemeIcon('globe'),
			tooltip: vscode.l10n.t(
				'Switch from {0} to {1}',
				nameOfLanguage(language),
				nameOfLanguage(nextLanguage(language)),
			),
		},
		living
			? {
					iconPath: new vscode.ThemeIcon('sync'),
					tooltip: vscode.l10n.t('Switch to Plain Text'),
				}
			: {
					iconPath: new vscode.ThemeIcon('sync-ignored'),
					tooltip: vscode.l10n.t('Switch to a Living Section, Which Can Be Kept Up to Date'),
				},
	];
}

function titleOf(language: Language, living: boolean): string {
	const name = nameOfLanguage(language);
	return living ? vscode.l10n.t('Insert Living Section ({0})', name) : vscode.l10n.t('Insert Section ({0})', name);
}

/** The sections with every typed word, in any language. Matches in names come before matches in descriptions. */
function matchingSections(useful: readonly UsefulSection[], typed: string, language: Language): SectionItem[] {
	const words = typed.trim().split(/\s+/).map(folds);
	const has = (texts: readonly string[]): boolean => {
		const known = texts.flatMap(folds).join(' ');
		return words.every((word) => word.some((folded) => known.includes(folded)));
	};
	const named = useful.filter(({ section: { id, name } }) => has([id, ...inEvery(name)]));
	const others = useful.filter(({ section: { id, name, description } }) =>
		has([id, ...inEvery(name), ...inEvery(description)]),
	);
	return [...new Set([...named, ...others])].map((item) => ({ ...toItem(item, language), alwaysShow: true }));
}

function withHeadings(useful: readonly UsefulSection[], language: Language): SectionItem[] {
	const items: SectionItem[] = [];
	let heading: string | undefined;
	for (const item of useful) {
		const next = headingOf(item.section, item.use);
		if (next !== heading) {
			heading = next;
			items.push({ label: next, kind: vscode.QuickPickItemKind.Separator });
		}
		items.push(toItem(item, language));
	}
	return items;
}

function toItem({ section, use }: UsefulSection, language: Language): SectionItem {
	return {
		label: plainLabel(section.name[language]),
		...(use === 'present' ? { description: vscode.l10n.t('already there') } : {}),
		detail: plainLabel(section.description[language]),
		section,
	};
}

function headingOf(section: Section, use: SectionUse): string {
	switch (use) {
		case 'suits':
			return vscode.l10n.t('Can Be Added to This README');
		case 'present':
			return vscode.l10n.t('In This README');
		case 'starter':
			return vscode.l10n.t('Whole README');
		case 'other':
			return section.readme.includes('organisation')
				? vscode.l10n.t('Page of an organisation')
				: vscode.l10n.t('README of a module or software');
	}
}
