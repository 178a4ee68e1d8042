/**
 * Reads until the value is right, at most `deadline` milliseconds; fails with the last value that was seen.
 * For what Playwright cannot wait for by itself.
 */
export async function until<Value>(
	read: () => Promise<Value>,
	right: (value: Value) => boolean,
	what: string,
	deadline = 15_000,
): Promise<Value> {
	for (const end = performance.now() + deadline; ; ) {
		const value = await read();
		if (right(value)) {
			return value;
		}
		if (performance.now() > end) {
			throw new Error(`Waited ${deadline / 1000} s for ${what}; last seen: ${JSON.stringify(value)}`);
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
