/**
 * Stands in for the system and for the person at it: VS Code lets a test replace functions of its API while tests run.
 * Quick picks and input boxes are the real ones; the test types into them and VS Code's own Enter command accepts.
 */
import * as vscode from 'vscode';
import { until } from '../support/until';

type Input = vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox;

interface Replacement {
	readonly target: object;
	readonly name: string;
	readonly original: unknown;
}

export class PersonAtDesk {
	readonly #replaced: Replacement[] = [];
	/** The addresses that the system was asked to open, unchanged. */
	readonly opened: unknown[] = [];
	/** The notifications that were shown, with their buttons. */
	readonly notifications: { readonly message: string; readonly buttons: readonly string[] }[] = [];
	/** Buttons to press, one a notification. */
	readonly presses: string[] = [];
	#inputs: Input[] = [];

	constructor() {
		this.replace(vscode.env, 'openExternal', async (target: unknown) => {
			this.opened.push(target);
			// The question of VS Code in the browser when nothing has opened.
			return true;
		});
		for (const name of ['showInformationMessage', 'showWarningMessage', 'showErrorMessage']) {
			this.replace(vscode.window, name, async (message: string, ...buttons: string[]) => {
				this.notifications.push({ message, buttons });
				const press = this.presses.shift();
				return buttons.find((button) => button === press);
			});
		}
		for (const name of ['createQuickPick', 'createInputBox'] as const) {
			const create = vscode.window[name] as () => Input;
			this.replace(vscode.window, name, () => {
				const input = create();
				this.#inputs.push(input);
				input.onDidHide(() => {
					this.#inputs = this.#inputs.filter((open) => open !== input);
				});
				return input;
			});
		}
	}

	/** Puts another function in the place of one of VS Code's, until the person leaves. */
	replace(target: object, name: string, value: unknown): void {
		this.#replaced.push({ target, name, original: Reflect.get(target, name) });
		Object.defineProperty(target, name, { value, configurable: true, writable: true });
	}

	leave(): void {
		for (const { target, name, original } of this.#replaced.splice(0).reverse()) {
			Object.defineProperty(target, name, { value: original, configurable: true, writable: true });
		}
	}

	/** Waits for the notification with this number, from 1. */
	async notification(number: number): Promise<{ readonly message: string; readonly buttons: readonly string[] }> {
		await until(
			() => this.notifications.length,
			(now) => now >= number,
			`notification ${number}`,
		);
		const notification = this.notifications[number - 1];
		if (!notification) {
			throw new Error('unreachable');
		}
		return notification;
	}

	/** Waits for a quick pick, or for an input box, at a step. */
	async input(step?: number): Promise<Input> {
		await until(
			() => this.#inputs.map((input) => input.step),
			(steps) => steps.includes(step),
			`an input at step ${step}`,
		);
		const [input] = this.#inputs.filter((open) => open.step === step);
		if (!input) {
			throw new Error('unreachable');
		}
		return input;
	}

	/** Waits for a quick pick. */
	async picker(step?: number): Promise<vscode.QuickPick<vscode.QuickPickItem>> {
		const input = await this.input(step);
		if (!('items' in input)) {
			throw new Error('The input is no quick pick.');
		}
		return input;
	}

	/** Waits until a text is on the clipboard. */
	async clipboard(text: string): Promise<void> {
		let last = '';
		for (let attempt = 0; attempt < 200; attempt += 1) {
			last = await vscode.env.clipboard.readText();
			if (last === text) {
				return;
			}
		}
		throw Object.assign(new Error('The text is not on the clipboard.'), { actual: last, expected: text });
	}

	/** Makes a row active and presses Enter. */
	async choose(picker: vscode.QuickPick<vscode.QuickPickItem>, row: number): Promise<void> {
		const item = picker.items.at(row);
		if (!item) {
			throw new Error(`There is no row ${row}.`);
		}
		if (picker.activeItems[0] !== item) {
			const active = new Promise((resolve) => picker.onDidChangeActive(([now]) => now === item && resolve(now)));
			picker.activeItems = [item];
			await active;
		}
		await pressEnter();
	}

	/** Types a text and presses Enter: an input box takes it, a quick pick takes its first row. */
	async answer(input: Input, text: string): Promise<void> {
		input.value = text;
		if ('items' in input) {
			const before = input.items;
			await until(
				() => input.items !== before && input.activeItems[0] === input.items[0],
				(isSo) => isSo,
				`rows for ${text}`,
			);
		}
		await pressEnter();
	}
}

/** Has a person at the desk for each test, who leaves it as it was: no question and no editor is open. */
export function usePersonAtDesk(take: (person: PersonAtDesk) => void): void {
	let person: PersonAtDesk;
	beforeEach(() => {
		person = new PersonAtDesk();
		take(person);
	});
	afterEach(async () => {
		await pressEscape();
		person.leave();
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});
}

export async function pressEnter(): Promise<void> {
	await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}

export async function pressEscape(): Promise<void> {
	await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
}
