import { openExternal } from '../../../host/openExternal';

/** The longest time between the clicks of a double click, as in Windows. */
const DOUBLE_CLICK_MS = 500;

/**
 * Opens a page once for a double click. VS Code sends two commands for a double click on a row and does not tell that they
 * belong together.
 */
export class PageOpener {
	readonly #opening = new Set<string>();
	readonly #asked = new Map<string, number>();

	/** @returns false when the user declined to open the page, or when it is already opening. */
	async open(url: string): Promise<boolean> {
		const now = performance.now();
		const before = this.#asked.get(url);
		this.#asked.set(url, now);
		if (this.#opening.has(url) || (before !== undefined && now - before < DOUBLE_CLICK_MS)) {
			return false;
		}
		this.#opening.add(url);
		let opened = false;
		try {
			opened = await openExternal(url);
		} finally {
			this.#opening.delete(url);
			if (!opened) {
				// After a refusal, the next click asks again.
				this.#asked.delete(url);
			}
		}
		return opened;
	}
}
