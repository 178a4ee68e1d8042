import type { Page } from 'playwright-core';
import { until } from '../support/until';

/** Takes a picture that stays: scroll bars fade, and views follow a text with a delay. */
export async function settledPicture(page: Page): Promise<Buffer> {
	let picture = await page.screenshot();
	let same = 0;
	await until(
		async () => {
			const next = await page.screenshot();
			same = next.equals(picture) ? same + 1 : 0;
			picture = next;
			return same;
		},
		(count) => count > 8,
		'the picture to stay as it is',
	);
	return picture;
}
