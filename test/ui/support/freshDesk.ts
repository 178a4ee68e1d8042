import { before } from 'mocha';
import type { Page } from 'playwright-core';
import { until } from '../../support/until';
import type { Setup } from './setup';
import type { Workbench } from './workbench';

/** The size of a window, in pixels. */
interface WindowSize {
	readonly width: number;
	readonly height: number;
}

const USUAL_SIZE: WindowSize = { width: 1280, height: 800 };

/** Those that a group of tests has had already. */
const used = new WeakSet<Workbench>();

/**
 * Lets the tests of the enclosing `describe` begin in a VS Code that has nothing open but the directory, whatever other
 * groups of tests left in it. Settings and files stay as they are. The first group has VS Code as it starts.
 */
export function useFreshDesk(setup: Setup, size = USUAL_SIZE): void {
	before('clear the desk', async () => {
		const { workbench } = setup;
		const { page } = workbench;
		await resize(page, size);
		if (!used.has(workbench)) {
			used.add(workbench);
			return;
		}
		await page.emulateMedia({ colorScheme: null, forcedColors: null });
		await page.mouse.move(size.width / 2, size.height / 2);
		await closeBoxes(page);
		await closeEditors(workbench);
		await hidePanel(page);
		await clearNotifications(workbench);
		await clearTrees(workbench);
		await page.evaluate(() => navigator.clipboard.writeText(''));
	});
}

async function resize(page: Page, size: WindowSize): Promise<void> {
	await page.setViewportSize(size);
	await until(
		async () => {
			const box = await page.locator('.monaco-workbench').boundingBox();
			const isLaidOut = box?.width === size.width && box.height === size.height;
			if (!isLaidOut) {
				// VS Code that has just started may miss the first event.
				await page.evaluate(() => window.dispatchEvent(new Event('resize')));
			}
			return isLaidOut;
		},
		(isLaidOut) => isLaidOut,
		`a window of ${size.width}×${size.height}`,
	);
}

/** Menus, lists, input boxes and questions. */
async function closeBoxes(page: Page): Promise<void> {
	const boxes = page.locator(
		['.monaco-dialog-box', '.monaco-modal-editor-block', '.quick-input-widget', '.monaco-menu', '.action-widget']
			.map((box) => `${box}:visible`)
			.join(', '),
	);
	await until(
		async () => {
			const count = await boxes.count();
			if (count > 0) {
				await page.keyboard.press('Escape');
			}
			return count;
		},
		(count) => count === 0,
		'the boxes to close',
	);
}

/** All editors, without saving them. */
async function closeEditors(workbench: Workbench): Promise<void> {
	const tabs = workbench.page.locator('.tabs-container .tab');
	if ((await tabs.count()) === 0) {
		return;
	}
	await workbench.runCommand('View: Close All Editors');
	const dismiss = workbench.page.locator('.monaco-dialog-box').getByRole('button', { name: /^Don't Save/ });
	await until(
		async () => {
			if (await dismiss.isVisible()) {
				await dismiss.click();
			}
			return tabs.count();
		},
		(count) => count === 0,
		'the editors to close',
	);
}

async function hidePanel(page: Page): Promise<void> {
	const panel = page.locator('.part.panel:visible');
	await until(
		async () => {
			const count = await panel.count();
			if (count > 0) {
				await page.keyboard.press('Control+J');
			}
			return count;
		},
		(count) => count === 0,
		'the panel to be hidden',
	);
}

async function clearNotifications(workbench: Workbench): Promise<void> {
	const toasts = workbench.page.locator('.notification-toast:visible');
	if ((await toasts.count()) > 0) {
		await workbench.runCommand('Notifications: Clear All Notifications');
		await toasts.first().waitFor({ state: 'detached' });
	}
}

/** Leaves the directory in the side bar, and no row expanded or selected, neither in it nor in the Explorer. */
async function clearTrees(workbench: Workbench): Promise<void> {
	for (const title of ['Explorer', 'MII']) {
		const tree = await workbench.openView(title);
		await tree.rows();
		await tree.clear();
	}
	// The groups in it would stay closed in the next README if it still had rows.
	await workbench.tree('README').rows((all) => all.length === 0);
}
