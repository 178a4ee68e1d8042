import type { Locator } from 'playwright-core';

/** Whether something is shown within two seconds: for what a person would do again when nothing happens. */
export async function appears(locator: Locator): Promise<boolean> {
	return locator.waitFor({ timeout: 2_000 }).then(
		() => true,
		() => false,
	);
}
