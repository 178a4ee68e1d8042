import type { Locator, Page } from 'playwright-core';
import { until } from '../../support/until';
import { appears } from './appears';

/** The active text editor. */
export class EditorPane {
	readonly locator: Locator;
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
		this.locator = page.locator('.editor-group-container.active .monaco-editor[role="code"]').first();
	}

	/** Waits until text is shown. */
	async ready(): Promise<void> {
		await this.locator.locator('.view-line').first().waitFor();
	}

	/** Lets keys reach the text. A click would move the cursor, and scroll a text that is longer than the window. */
	async focus(): Promise<void> {
		const input = this.locator.locator('.native-edit-context, textarea.inputarea').first();
		await until(
			async () => {
				await input.focus();
				return this.locator.evaluate((editor) => editor.classList.contains('focused'));
			},
			(isFocused) => isFocused,
			'the focus in the text',
		);
	}

	/** Puts the cursor at the end of the file. */
	async toEnd(): Promise<void> {
		await this.focus();
		await this.#page.keyboard.press('Control+End');
	}

	/** Puts the cursor into a line, before a column of it, both counted from 1, and waits until keys reach the text. */
	async toLine(line: number, column = 1): Promise<void> {
		await this.focus();
		await this.#page.keyboard.press('Control+G');
		const input = this.#page.locator('.quick-input-widget:visible input[type="text"]').first();
		await input.fill(`:${line}:${column}`);
		await this.#page.keyboard.press('Enter');
		await input.waitFor({ state: 'hidden' });
		const place = new RegExp(`(?:Ln|Zeile) ${line}, (?:Col|Spalte) ${column}\\b`);
		await this.#page.locator('.statusbar-item', { hasText: place }).waitFor({ state: 'attached' });
		await this.#page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
	}

	/** Types, key by key, as a person does. */
	async type(text: string): Promise<void> {
		await this.#page.keyboard.type(text, { delay: 10 });
	}

	/**
	 * The code lenses above lines that are on the screen. VS Code gives up asking for them when the focus leaves the text
	 * before they are there (`onDidBlurEditorText` of its CodeLensContribution), and asks again when it comes back.
	 */
	async lenses(): Promise<Locator> {
		await this.focus();
		return this.locator.locator('.codelens-decoration');
	}

	/** The lines that are rendered; for the whole text of a long file use `Workbench.savedText`. */
	async visibleLines(): Promise<readonly string[]> {
		const lines = await this.locator.locator('.view-line').evaluateAll((elements) =>
			elements
				.map((line) => ({ top: Number.parseFloat((line as HTMLElement).style.top), text: line.textContent ?? '' }))
				.sort((a, b) => a.top - b.top)
				.map((line) => line.text),
		);
		return lines.map((line) => line.replaceAll('\u00a0', ' '));
	}

	/** Waits until a rendered line contains `text`. */
	async hasText(text: string): Promise<void> {
		await until(
			() => this.visibleLines(),
			(lines) => lines.some((line) => line.includes(text)),
			`"${text}" in the editor`,
		);
	}

	/** Asks for suggestions (Ctrl+Space). @returns their labels, once one contains `expected`. */
	async suggestions(expected: string): Promise<readonly string[]> {
		const rows = this.#page.locator('.suggest-widget.visible .monaco-list-row .label-name');
		return until(
			async () => {
				// A list that opened before the extension was there stays without its rows until it is asked for again.
				await this.#page.keyboard.press('Escape');
				await this.#page.keyboard.press('Control+Space');
				await appears(rows.filter({ hasText: expected }));
				return rows.allTextContents();
			},
			(labels) => labels.some((label) => label.includes(expected)),
			`suggestion ${expected}`,
		);
	}

	/**
	 * Opens the quick fixes at the cursor, as often as it takes: their list has the findings of the moment at which it
	 * opened. @returns the row with this title, or the first row.
	 */
	async quickFix(title: string | RegExp = /./): Promise<Locator> {
		const fix = this.#page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first();
		await until(
			async () => {
				await this.#page.keyboard.press('Escape');
				await this.#page.keyboard.press('Control+.');
				return appears(fix);
			},
			(open) => open,
			`the quick fix ${title}`,
		);
		return fix;
	}

	/** Types `/` and waits for the list of sections. */
	async openSections(): Promise<void> {
		const list = this.#page.locator('.suggest-widget.visible');
		await until(
			async () => {
				await this.type('/');
				const isOpen = await appears(list);
				if (!isOpen) {
					// VS Code may not know the trigger character yet when the extension has just started.
					await this.#page.keyboard.press('Backspace');
				}
				return isOpen;
			},
			(isOpen) => isOpen,
			'the list of sections',
		);
	}

	/** Accepts the suggestion with this label from the open list. What it inserts can open another list at once. */
	async acceptSuggestion(label: string): Promise<void> {
		await this.#page.locator('.suggest-widget.visible .monaco-list-row', { hasText: label }).first().click();
	}

	/** Shows the hover at the cursor, and waits until it has a text. @returns its whole text. */
	async hoverText(text = ''): Promise<string> {
		await this.#page.keyboard.press('Control+K');
		await this.#page.keyboard.press('Control+I');
		const hover = this.#page.locator('.monaco-hover:visible .hover-contents', { hasText: text }).first();
		await hover.waitFor();
		return (await hover.textContent()) ?? '';
	}
}
