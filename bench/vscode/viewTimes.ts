import type { Page } from 'playwright-core';
import { restored } from '../../test/host/workbench';
import type { VSCodeWindow } from './vscodeWindow';

/** A container of the activity bar and the view in it whose rows are waited for. */
export interface View {
	readonly container: string;
	readonly view: string;
}

/**
 * Milliseconds from the click on a container until the first rows of its view are there, of a fresh window in which the
 * extensions have not been used yet.
 */
export async function viewTimes(window: VSCodeWindow, url: string, views: readonly View[]): Promise<readonly number[]> {
	try {
		await window.load(url);
		await restored(window.page);
		const times: number[] = [];
		for (const view of views) {
			await settled(window.page);
			times.push(await window.page.evaluate(open, view));
		}
		return times;
	} finally {
		await window.leave();
	}
}

/** Waits until the page has been idle for a while, as its timers show: the start of a window goes on for seconds. */
async function settled(page: Page): Promise<void> {
	await page.evaluate(async () => {
		for (let idle = 0, step = 0; idle < 4 && step < 30; step += 1) {
			const due = performance.now() + 100;
			await new Promise((resolve) => setTimeout(resolve, 100));
			idle = performance.now() - due < 10 ? idle + 1 : 0;
		}
	});
}

/** Runs in the page. */
function open({ container, view }: View): Promise<number> {
	return new Promise((resolve, reject) => {
		const label = `.activitybar .action-item .action-label[aria-label^="${container}"]`;
		const button = document.querySelector<HTMLElement>(label)?.parentElement;
		if (!button) {
			reject(new Error(`There is no ${label}`));
			return;
		}
		const rows = (): boolean =>
			[...document.querySelectorAll('.part.sidebar .pane')].some(
				(pane) =>
					pane.querySelector('.pane-header')?.getAttribute('aria-label')?.startsWith(view) &&
					pane.querySelector('.monaco-list-row .label-name'),
			);
		const observer = new MutationObserver(() => {
			if (rows()) {
				observer.disconnect();
				resolve(performance.now() - started);
			}
		});
		observer.observe(document.body, { subtree: true, childList: true, attributes: true });
		const started = performance.now();
		button.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
		button.click();
	});
}
