import type { Locator } from 'playwright-core';

/** Whether something is shown in time: for what a person would do again when nothing happens. */
export async function appears(locator: Locator, milliseconds = 2_000): Promise<boolean> {
	return locator.waitFor({ timeout: milliseconds }).then(
		() => true,
		() => false,
	);
}
