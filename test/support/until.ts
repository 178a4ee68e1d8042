/**
 * Reads until the value is right; fails with what was waited for and the last value that was seen. Never sleeps for a time
 * that was guessed.
 *
 * @param deadline in milliseconds.
 * @returns the right value.
 */
export async function until<Value>(
	read: () => Value | PromiseLike<Value>,
	right: (value: Value) => boolean,
	what: string,
	deadline = 30_000,
): Promise<Value> {
	for (const end = performance.now() + deadline; ; ) {
		const value = await read();
		if (right(value)) {
			return value;
		}
		if (performance.now() > end) {
			throw new Error(`Waited ${deadline / 1000} s for ${what}; last seen: ${JSON.stringify(value)}`);
		}
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}
