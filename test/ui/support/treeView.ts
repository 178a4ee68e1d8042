import type { Locator, Page } from 'playwright-core';
import { escapeRegExp } from '../../../src/core/text/escapeRegExp';
import { until } from '../../support/until';
import { appears } from './appears';

/** A row of a tree as a person sees or hears it. */
export interface TreeRow {
	readonly label: string;
	readonly description: string;
	/** The text that a screen reader reads. */
	readonly ariaLabel: string;
	/** 1 for the topmost. */
	readonly level: number;
	/** Undefined for a row without children. */
	readonly expanded: boolean | undefined;
	readonly selected: boolean;
}

/** A tree in the side bar. */
export class TreeView {
	readonly locator: Locator;
	readonly #page: Page;

	constructor(page: Page, pane: Locator) {
		this.#page = page;
		this.locator = pane;
	}

	/** The rows that are rendered (VS Code leaves out those that are scrolled away), once `enough` is content. */
	async rows(enough: (rows: readonly TreeRow[]) => boolean = (all) => all.length > 0): Promise<readonly TreeRow[]> {
		return until(() => this.readRows(), enough, 'tree rows');
	}

	/** Every row from top to bottom, scrolling where needed; the topmost is in sight again in the end. */
	async allRows(): Promise<readonly TreeRow[]> {
		await this.rows();
		await this.locator.locator('.monaco-list').first().focus();
		let last = -1;
		await until(
			async () => {
				const before = last;
				await this.#page.keyboard.press('End');
				last = Math.max(...(await this.readIndexed()).map(({ index }) => index));
				return last === before;
			},
			(settled) => settled,
			'the last tree row',
		);
		await this.#page.keyboard.press('Home');
		const all = new Map<number, TreeRow>();
		await until(
			async () => {
				for (const { index, ...row } of await this.readIndexed()) {
					all.set(index, row);
				}
				if (all.size <= last) {
					await this.#page.keyboard.press('PageDown');
				}
				return all.size;
			},
			(size) => size > last,
			'all tree rows',
			60_000,
		);
		await this.#page.keyboard.press('Home');
		return [...all.entries()].sort(([a], [b]) => a - b).map(([, row]) => row);
	}

	/** Scrolls by keyboard, from the top, until a row is in sight. */
	async toRow(label: string): Promise<void> {
		await this.locator.locator('.monaco-list').first().focus();
		let key = 'Home';
		await until(
			async () => {
				await this.#page.keyboard.press(key);
				key = 'PageDown';
				return this.row(label).count();
			},
			(count) => count > 0,
			`the row ${label}`,
			60_000,
		);
	}

	/** The row with this label; within `parent`'s children if labels repeat, pass a more telling text. */
	row(label: string): Locator {
		return this.locator.getByRole('treeitem').filter({
			has: this.#page.locator('.label-name', { hasText: new RegExp(`^${escapeRegExp(label)}$`) }),
		});
	}

	/** Expands a row and waits for what is in it. */
	async expand(label: string): Promise<void> {
		await this.setExpanded(label, true);
	}

	/** Collapses a row. */
	async collapse(label: string): Promise<void> {
		await this.setExpanded(label, false);
	}

	/** Collapses all rows and selects none. */
	async clear(): Promise<void> {
		await until(
			async () => {
				const rows = await this.readRows();
				const isClear = rows.every(({ expanded, selected }) => !expanded && !selected);
				if (!isClear) {
					await this.locator.locator('.monaco-list').first().focus();
					await this.#page.keyboard.press('Control+ArrowLeft');
					await this.#page.keyboard.press('Escape');
				}
				return isClear;
			},
			(isClear) => isClear,
			'all rows to be collapsed',
		);
	}

	/** Clicks a row. */
	async click(label: string): Promise<void> {
		await this.press(this.row(label).first().locator('.label-name'));
	}

	/** Adds a row to the selection, or takes it out. */
	async toggle(label: string): Promise<void> {
		await this.press(this.row(label).first(), { modifiers: ['ControlOrMeta'] });
	}

	/** Clicks an icon on a row, by its tooltip. */
	async inlineAction(label: string, action: string): Promise<void> {
		const row = this.row(label).first();
		const button = row.getByRole('button', { name: action });
		// A view that is drawn anew hides the icons of the row under the mouse until it moves.
		await until(
			async () => {
				await this.#page.mouse.move(640, 20);
				await row.hover();
				return button.click({ timeout: 2_000 }).then(
					() => true,
					() => false,
				);
			},
			(clicked) => clicked,
			`${action} on ${label}`,
		);
	}

	/** Opens the quick fixes of a row by its icon. @returns the one with this title. */
	async quickFix(label: string, icon: string, title: string): Promise<Locator> {
		const fix = this.#page.locator('.action-widget').getByText(title);
		// A view that is drawn anew takes the list away again; a person clicks once more.
		await until(
			async () => {
				await this.inlineAction(label, icon);
				return appears(fix);
			},
			(open) => open,
			`the quick fix ${title}`,
		);
		return fix;
	}

	/** Opens the context menu of a row. @returns the titles in it; the menu stays open for {@link chooseMenu}. */
	async contextMenu(label: string): Promise<readonly string[]> {
		await this.press(this.row(label).first(), { button: 'right' });
		const items = this.#page.locator('.monaco-menu .action-menu-item .action-label');
		await items.first().waitFor();
		return (await items.allTextContents()).filter(Boolean);
	}

	/** Chooses from the open context menu. */
	async chooseMenu(title: string): Promise<void> {
		// The name of an item ends with its key, where it has one; its label is the title alone.
		const label = this.#page.locator('.action-label', { hasText: new RegExp(`^${escapeRegExp(title)}$`) });
		const item = this.#page.locator('.monaco-menu .action-menu-item').filter({ has: label });
		await item.waitFor();
		// A fresh menu ignores the mouse for a tenth of a second, so that opening it chooses nothing.
		await until(
			() =>
				item.click({ timeout: 1_000 }).then(
					() => item.isVisible(),
					() => item.isVisible(),
				),
			(stillOpen) => !stillOpen,
			`the menu to close after ${title}`,
		);
	}

	/** Clicks an icon in the title bar of the view. */
	async titleAction(title: string): Promise<void> {
		// The only view of a container has no title bar of its own: its actions are in that of the side bar.
		const header = this.locator.locator('.pane-header');
		const bar = (await header.isVisible()) ? header : this.#page.locator('.part.sidebar .composite.title');
		await bar.hover();
		await bar.getByRole('button', { name: title }).click();
	}

	private async setExpanded(label: string, expanded: boolean): Promise<void> {
		const row = this.row(label).first();
		if ((await row.getAttribute('aria-expanded')) === String(!expanded)) {
			await this.press(row.locator('.monaco-tl-twistie'));
		}
		await until(
			() => row.getAttribute('aria-expanded'),
			(value) => value === String(expanded),
			`${label} to be ${expanded ? 'expanded' : 'collapsed'}`,
		);
	}

	/** Clicks, after the mouse has left: the tooltip of another row may cover this one as long as the mouse stays there. */
	private async press(target: Locator, options?: Parameters<Locator['click']>[0]): Promise<void> {
		await until(
			async () => {
				await this.#page.mouse.move(640, 20);
				return target.click({ ...options, timeout: 2_000 }).then(
					() => true,
					() => false,
				);
			},
			(clicked) => clicked,
			'a row to click',
			30_000,
		);
	}

	private async readRows(): Promise<readonly TreeRow[]> {
		return (await this.readIndexed()).map(({ index, ...row }) => row);
	}

	private async readIndexed(): Promise<readonly (TreeRow & { index: number })[]> {
		const rows = await this.locator.getByRole('treeitem').evaluateAll((elements) =>
			// A group that is scrolled away stays at the top as a copy.
			elements
				.filter((row) => !row.closest('.monaco-tree-sticky-container'))
				.map((row) => ({
					label: row.querySelector('.label-name')?.textContent ?? '',
					description: row.querySelector('.label-description')?.textContent ?? '',
					ariaLabel: row.getAttribute('aria-label') ?? '',
					level: Number(row.getAttribute('aria-level')),
					expanded: row.getAttribute('aria-expanded'),
					selected: row.getAttribute('aria-selected') === 'true',
					index: Number(row.getAttribute('data-index')),
				})),
		);
		return rows
			.map(({ expanded, ...row }) => ({ ...row, expanded: expanded === null ? undefined : expanded === 'true' }))
			.sort((a, b) => a.index - b.index);
	}
}
