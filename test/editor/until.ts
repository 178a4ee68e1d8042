/** Waits until something is so; fails when it is not after a while. Never sleeps for a time that was guessed. */
export async function until(isSo: () => boolean, what: string, deadline = 10_000): Promise<void> {
	for (const end = Date.now() + deadline; !isSo(); ) {
		if (Date.now() > end) {
			throw new Error(`Waited ${deadline / 1000} s for ${what}.`);
		}
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
}
