import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The violations of WCAG 2.1 A and AA in the side bar. */
export async function violations(page: Page): Promise<readonly string[]> {
	await page.evaluate(axe);
	return page.evaluate(async () => {
		const result = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(
			{
				include: ['.part.sidebar'],
				// The header above each of several views is VS Code's own: a button that holds buttons.
				exclude: ['.pane-header'],
			},
			{
				runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
				rules: {
					// VS Code's own tests leave this out on its list rows.
					'aria-allowed-attr': { enabled: false },
					// VS Code puts no space between label and description ("Consortia4"), so no name can hold that text;
					// that every name begins with the label is checked for every row.
					'label-content-name-mismatch': { enabled: false },
				},
			},
		);
		return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
	});
}
