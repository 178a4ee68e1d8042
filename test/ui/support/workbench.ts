import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { escapeRegExp } from '../../../src/core/text/escapeRegExp';
import { until } from '../../support/until';
import { appears } from './appears';
import { EditorPane } from './editorPane';
import { TreeView } from './treeView';

/** The parts of a session that the workbench needs; a Session of test/host fits. */
export interface WorkbenchSession {
	readonly page: Page;
	readonly workspace: string;
}

/** An item of a quick pick or of the command palette. */
export interface PickItem {
	readonly label: string;
	readonly description: string;
}

/**
 * The actions of a person in VS Code's workbench. Every method waits until its step took effect or fails with what it saw;
 * none sleeps. VS Code's own words stay English in a German session, so they can be used here.
 */
export class Workbench {
	readonly page: Page;
	readonly editor: EditorPane;
	readonly #workspace: string;

	constructor(session: WorkbenchSession) {
		this.page = session.page;
		this.#workspace = session.workspace;
		this.editor = new EditorPane(session.page);
	}

	/** Runs a command by the title that the palette shows, for example `MII: Request GitHub Access`. */
	async runCommand(title: string): Promise<void> {
		// Its whole title, with or without its category and the “…” of one that asks first: one command's may begin with another's. A remark
		// such as “recently used” follows a comma.
		const name = new RegExp(`(?:^|: )${escapeRegExp(title)}(?: ?…)?(?:,|$)`);
		const row = this.quickInput.getByRole('option', { name }).first();
		// The palette lists what is there when it opens; an extension may still be on its way, so it is opened again.
		await until(
			async () => {
				await this.openQuickInput('F1', `>${title}`);
				return row.click({ timeout: 2_000 }).then(
					() => true,
					() => false,
				);
			},
			(clicked) => clicked,
			`the command ${title}`,
		);
		// A quick pick that the command opens takes the palette's place at once: what is read next must not be the palette.
		const input = this.quickInput.locator('input[type="text"]').first();
		await until(
			async () => !(await input.isVisible()) || !(await input.inputValue()).startsWith('>'),
			(gone) => gone,
			'the command palette to close',
		);
	}

	/** Titles that the command palette offers for a text. */
	async commands(text: string): Promise<readonly string[]> {
		await this.openQuickInput('F1', `>${text}`);
		const items = await this.pickItems();
		await this.page.keyboard.press('Escape');
		return items.map((item) => item.label);
	}

	/** Opens a view container by its icon in the activity bar. @returns the tree in it. */
	async openView(title: string): Promise<TreeView> {
		// The name of an icon ends with its key, where it has one.
		const name = new RegExp(`^${escapeRegExp(title)}(?: \\(|$)`);
		const icon = this.page.locator('.part.activitybar').getByRole('tab', { name });
		const shown = this.page.locator('.part.sidebar .composite.title', { hasText: new RegExp(title, 'i') });
		await until(
			async () => {
				// An icon ignores a second click within 0.3 s.
				if ((await icon.getAttribute('aria-selected')) !== 'true') {
					await icon.click();
					// Moves the mouse away: the tooltip of the icon covers the rows beside it.
					await this.page.mouse.move(640, 400);
					await appears(shown);
				}
				return (await icon.getAttribute('aria-selected')) === 'true' && (await shown.isVisible());
			},
			(open) => open,
			`${title} in the side bar`,
		);
		return this.tree();
	}

	/** The tree that the side bar shows; of several, the one of the view whose title contains `view`. */
	tree(view?: string): TreeView {
		const panes = this.page.locator('.part.sidebar .pane:visible');
		const header = this.page.locator('.pane-header', { hasText: new RegExp(view ?? '', 'i') });
		return new TreeView(this.page, (view ? panes.filter({ has: header }) : panes).first());
	}

	/** Opens a file of the workspace by its name (quick open) and waits until its text is there. */
	async openFile(name: string): Promise<void> {
		const base = name.replace(/^.*\//, '');
		const folder = name.slice(0, -base.length - 1);
		// Until the search answers, quick open lists the files that were open before, from any folder.
		const row = this.quickInput.getByRole('option').filter({ hasText: base }).filter({ hasText: folder }).first();
		// A click on a list that is drawn anew at that moment is lost.
		await until(
			async () => {
				await this.openQuickInput('Control+P', name);
				await row.click();
				return appears(this.page.locator('.tab.active', { hasText: base }), 8_000);
			},
			(isOpen) => isOpen,
			`${name} to open`,
		);
		await this.editor.ready();
	}

	/**
	 * Saves the open editor until its file on disk is right: a key that was pressed before may reach the text after the
	 * first save, and VS Code empties a file before it writes it.
	 *
	 * @param right the whole text, or what must hold for it; by default that there is one.
	 * @returns the text on disk.
	 */
	async savedText(path: string, right: string | ((text: string) => boolean) = (text) => text !== ''): Promise<string> {
		const tab = this.page.locator('.editor-group-container.active .tab.active');
		let saves = 0;
		return until(
			async () => {
				// Another save would cancel one that is under way, so it is waited for.
				if (saves === 0 || (await tab.and(this.page.locator('.dirty')).count()) > 0) {
					saves += 1;
					// The key is lost where a list has just closed and the text has no focus yet.
					await this.editor.focus();
					await this.page.keyboard.press('Control+S');
					await appears(tab.and(this.page.locator(':not(.dirty)')), 8_000);
				}
				return readFile(join(this.#workspace, path), 'utf8');
			},
			typeof right === 'string' ? (text) => text === right : right,
			`${path} to be saved`,
			30_000,
		);
	}

	/** The box on top: command palette, quick open, quick picks, input boxes. */
	get quickInput(): Locator {
		return this.page.locator('.quick-input-widget:visible');
	}

	/** The rows of the quick pick that is open, as far as they are rendered. */
	async pickItems(): Promise<readonly PickItem[]> {
		const rows = this.quickInput.getByRole('option');
		await rows.first().waitFor();
		const items = await rows.evaluateAll((elements) =>
			elements.map((row) => ({
				label: row.querySelector('.label-name')?.textContent ?? '',
				description: row.querySelector('.label-description')?.textContent ?? '',
			})),
		);
		return items.map(plain);
	}

	/** Types into the quick pick or input box that is open. */
	async type(text: string): Promise<void> {
		await this.quickInput.locator('input[type="text"]').first().fill(text);
	}

	/** Chooses the row of the quick pick that contains `text`. */
	async pick(text: string): Promise<void> {
		await this.quickInput.getByRole('option').filter({ hasText: text }).first().click();
	}

	/** Clicks a button on a row of the quick pick, by its tooltip. */
	async pickButton(text: string, button: string): Promise<void> {
		const row = this.quickInput.getByRole('option').filter({ hasText: text }).first();
		await row.hover();
		await row.getByRole('button', { name: button }).click();
	}

	/** Waits for a notification that contains `text`. @returns its whole message. */
	async notification(text: string | RegExp): Promise<string> {
		const message = this.page.locator('.notification-list-item-message', { hasText: text }).first();
		await message.waitFor();
		return (await message.textContent()) ?? '';
	}

	/** The notifications that are shown right now. */
	async notifications(): Promise<readonly string[]> {
		return this.page.locator('.notification-list-item-message').allTextContents();
	}

	/** Clicks a button of the notification that contains `text`. */
	async answer(text: string | RegExp, button: string): Promise<void> {
		const toast = this.page.locator('.notification-list-item', { hasText: text }).first();
		await toast.hover();
		await toast.getByRole('button', { name: button, exact: true }).click();
	}

	/** Clicks a button of the modal dialog, for example `Open` when VS Code asks about an external website. */
	async confirm(button: string): Promise<void> {
		await this.page.locator('.monaco-dialog-box').getByRole('button', { name: button, exact: true }).click();
	}

	/**
	 * The problems in the Problems panel as a screen reader says them (`Warning: … at line 3 and character 1.`), once
	 * `enough` says that they are all there.
	 */
	async problems(
		enough: (problems: readonly string[]) => boolean = (all) => all.length > 0,
	): Promise<readonly string[]> {
		const panel = this.page.locator('.markers-panel');
		if (!(await panel.isVisible())) {
			await this.runCommand('Problems: Focus on Problems View');
			await panel.waitFor();
		}
		const rows = panel.locator('.monaco-list-row[aria-level="2"]');
		const read = (): Promise<readonly string[]> =>
			rows.evaluateAll((elements) => elements.map((row) => row.getAttribute('aria-label') ?? ''));
		return until(read, enough, 'problems');
	}

	/** The page in the active editor, where it is a webview. */
	get webview(): FrameLocator {
		return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
	}

	/** A text in the status bar. */
	statusBarItem(text: string | RegExp): Locator {
		return this.page.locator('.statusbar-item', { hasText: text });
	}

	private async openQuickInput(key: string, text: string): Promise<void> {
		const input = this.quickInput.locator('input[type="text"]').first();
		// A key that comes while the workbench is still busy with the focus is lost, and the box closes when something
		// else takes the focus, such as a panel that has just opened. Then the key is given again.
		await until(
			async () => {
				await this.page.keyboard.press('Escape');
				await this.page.keyboard.press(key);
				return input.fill(text, { timeout: 2_000 }).then(
					() => true,
					() => false,
				);
			},
			(open) => open,
			`quick input after ${key}`,
		);
	}
}

/** VS Code puts no-break spaces into what it highlights. */
function plain(item: PickItem): PickItem {
	const clean = (text: string): string => text.replaceAll('\u00a0', ' ').trim();
	return { label: clean(item.label), description: clean(item.description) };
}
