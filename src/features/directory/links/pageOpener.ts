import { openExternal } from '../../../host/openExternal';

/** The longest time between the clicks of a double click, in milliseconds, as Windows has it. */
const DOUBLE_CLICK_MS = 500;

/**
 * Opens pages, each once however often a hand asks for it in one go: a double click on a row comes as two commands, and
 * VS Code tells an extension nothing of the click behind either.
 */
export class PageOpener {
	readonly #underWay = new Set<string>();
	readonly #asked = new Map<string, number>();

	/** @returns whether it was opened: not when VS Code asked and the answer was no, nor when it is being opened. */
	async open(url: string): Promise<boolean> {
		const now = performance.now();
		const before = this.#asked.get(url);
		this.#asked.set(url, now);
		if (this.#underWay.has(url) || (before !== undefined && now - before < DOUBLE_CLICK_MS)) {
			return false;
		}
		this.#underWay.add(url);
		let opened = false;
		try {
			opened = await openExternal(url);
		} finally {
			this.#underWay.delete(url);
			if (!opened) {
				// After a “no” the next click asks again.
				this.#asked.delete(url);
			}
		}
		return opened;
	}
}
