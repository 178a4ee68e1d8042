import type { Setup } from './setup';

/** Milliseconds between two keys: at once, a very fast typist, a fast one. */
export const PACES = [0, 30, 80] as const;

/** Types at the end of a file, ends the line and goes to the end again, where a bracket may have been closed. */
export async function typeLine({ workbench, session }: Setup, text: string, pace: number): Promise<void> {
	await workbench.editor.toEnd();
	await session.page.keyboard.type(text, { delay: pace });
	await session.page.keyboard.press('Enter');
	await session.page.keyboard.press('Control+End');
}
