/** Asks questions one after the other, with a Back button. */
import * as vscode from 'vscode';
import { answerIn } from '../../host/entries/answerIn';
import { showSearched } from '../../host/entries/showSearched';

export interface StepPosition {
	readonly title: string;
	/** Starts at 1. */
	readonly step: number;
	readonly total: number;
}

/** The result of a question: an answer, a step back, or `left` when the person closed it. */
export type Answer = { readonly value: string } | 'back' | 'left';

/** Asks one question and keeps the answer. */
export type Step = (position: StepPosition) => Promise<'next' | 'back' | 'left'>;

/** @returns whether the last question was answered. */
export async function runSteps(title: string, steps: readonly Step[]): Promise<boolean> {
	let index = 0;
	for (let step = steps[0]; step; step = steps[index]) {
		const move = await step({ title, step: index + 1, total: steps.length });
		if (move === 'left') {
			return false;
		}
		index += move === 'back' ? -1 : 1;
	}
	return true;
}

export interface TextQuestion {
	readonly value: string;
	readonly prompt: string;
	readonly placeholder?: string;
	/** @returns the error message for an invalid text. */
	readonly validate: (text: string) => string | undefined;
}

/** Asks for a text. An invalid text shows its error and cannot be accepted. */
export function askText(position: StepPosition, question: TextQuestion): Promise<Answer> {
	const input = vscode.window.createInputBox();
	input.value = question.value;
	input.prompt = question.prompt;
	input.placeholder = question.placeholder;
	const check = (): string | undefined => {
		const problem = question.validate(input.value);
		input.validationMessage = problem;
		return problem;
	};
	check();
	input.onDidChangeValue(check);
	return settle(input, position, () => (check() === undefined ? input.value : undefined));
}

export interface ChoiceItem extends vscode.QuickPickItem {
	/** The answer of the row. Separators have none. */
	readonly value?: string;
}

export interface ChoiceQuestion {
	readonly placeholder: string;
	/** The answer of the row that is active first. */
	readonly active: string;
	/** The rows for the typed text. */
	readonly rows: (typed: string) => readonly ChoiceItem[];
}

/** Asks for one of several rows. */
export function askChoice(position: StepPosition, question: ChoiceQuestion): Promise<Answer> {
	const picker = vscode.window.createQuickPick<ChoiceItem>();
	picker.placeholder = question.placeholder;
	const chosen = showSearched(picker, (typed) =>
		// The rows are already filtered.
		question.rows(typed).map((row) => ({ ...row, alwaysShow: true })),
	);
	picker.activeItems = picker.items.filter(({ value }) => value === question.active).slice(0, 1);
	return settle(picker, position, () => chosen()?.value);
}

/** @param answer returns the accepted answer, or nothing to keep the question open. */
async function settle(
	input: vscode.InputBox | vscode.QuickPick<ChoiceItem>,
	{ title, step, total }: StepPosition,
	answer: () => string | undefined,
): Promise<Answer> {
	input.title = title;
	input.step = step;
	input.totalSteps = total;
	// The person may look something up elsewhere without losing the answers.
	input.ignoreFocusOut = true;
	input.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
	const ended = await answerIn<Answer>(input, (end) => {
		input.onDidAccept(() => {
			const value = answer();
			if (value !== undefined) {
				end({ value });
			}
		});
		input.onDidTriggerButton(() => end('back'));
	});
	return ended ?? 'left';
}
