import { checkReadme } from '../../src/core/checks/checks';
import type { CheckContext } from '../../src/core/checks/rules/rule';
import { bundledRegistry } from '../../src/core/registry/bundled';

/** A document in the editor, over the core: what is done from a keystroke until its findings are known. */
export class EditedDocument {
	#text: string;
	readonly #context: CheckContext;

	constructor(text: string, registry = bundledRegistry()) {
		this.#text = text;
		this.#context = { registry, today: '2026-11-22', facts: {}, isMii: true, isReadme: true };
		this.check();
	}

	get text(): string {
		return this.#text;
	}

	/** Inserts a letter. @returns the count of findings. */
	type(offset: number): number {
		this.#text = `${this.#text.slice(0, offset)}x${this.#text.slice(offset)}`;
		return this.check();
	}

	/** Checks all of the text, as after it was opened. */
	check(): number {
		return checkReadme(this.#text, this.#context).length;
	}
}
