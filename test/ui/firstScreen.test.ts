import assert from 'node:assert/strict';
import type { BrowserContext } from 'playwright-core';
import { SharedBrowser } from '../host/browser';
import type { FrontDoor } from '../host/frontDoor';
import { sampleWorkspace, serveSample } from '../host/sample';
import { restored } from '../host/workbench';
import type { WorkspaceCopy } from '../host/workspaceCopy';
import { until } from '../support/until';
import { Workbench } from './support/workbench';

const TEXTS = {
	en: { locale: 'en-GB', file: 'README.md', group: 'Consortia', view: 'This README', heading: 'Sample module' },
	de: { locale: 'de-AT', file: 'README.de.md', group: 'Konsortien', view: 'Diese README', heading: 'Beispielmodul' },
} as const;

describe('the first screen of npm start', () => {
	const browser = new SharedBrowser();
	let sample: WorkspaceCopy;
	let door: FrontDoor;

	before(async function () {
		this.timeout(300_000);
		sample = await sampleWorkspace();
		door = await serveSample(sample.path, 0);
	});
	after(async () => {
		door?.close();
		sample?.remove();
		await browser.close();
	});

	for (const language of ['en', 'de'] as const) {
		const texts = TEXTS[language];
		describe(`of a browser that asks for ${texts.locale}`, () => {
			let context: BrowserContext;
			let workbench: Workbench;

			before(async () => {
				const colorScheme = language === 'de' ? 'light' : 'dark';
				context = await (await browser.get()).newContext({
					locale: texts.locale,
					colorScheme,
					viewport: { width: 1280, height: 800 },
				});
				const page = await context.newPage();
				// The short address, as it is printed.
				await page.goto(door.origin);
				await restored(page);
				workbench = new Workbench({ page, workspace: sample.path });
			});
			after(() => context?.close());

			it('has the README open', async () => {
				await workbench.page.locator('.tab.active', { hasText: texts.file }).waitFor();
				await workbench.editor.hasText(texts.heading);
			});

			it('has the directory open beside it, in the language of the browser', async () => {
				const rows = await workbench.tree().rows((all) => all.some(({ label }) => label === texts.group));
				assert(rows.length > 3);
			});

			it('has a README of the initiative, with something to mend and something to add', async () => {
				const rows = await workbench.tree(texts.view).rows();
				assert(rows.length > 2);
				await workbench.page.locator('.squiggly-warning').first().waitFor();
				await until(
					() => workbench.page.locator('.codelens-decoration').allTextContents(),
					(lenses) => lenses.length > 0,
					'the actions of the living section',
				);
			});
		});
	}
});
