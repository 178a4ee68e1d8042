import { checkReadme } from '../../src/core/checks/checks';
import { DocumentChecks } from '../../src/core/checks/documentChecks';
import type { CheckContext } from '../../src/core/checks/rules/rule';
import { type MarkdownFile, parseMarkdown } from '../../src/core/markdown/markdownFile';
import { bundledRegistry } from '../../src/core/registry/bundled';

/** A document in the editor, over the core: what is done from a keystroke until its findings are known. */
export class EditedDocument {
	#file: MarkdownFile;
	readonly #checks = new DocumentChecks();
	readonly #context: CheckContext;

	constructor(text: string, registry = bundledRegistry()) {
		this.#context = { registry, today: '2026-11-22', facts: {}, isMii: true, isReadme: true };
		this.#file = parseMarkdown(text);
		this.#checks.check(this.#file, this.#context);
	}

	get text(): string {
		return this.#file.text;
	}

	/** Inserts a letter. @returns the count of findings. */
	type(offset: number): number {
		const { text } = this.#file;
		this.#file = parseMarkdown(`${text.slice(0, offset)}x${text.slice(offset)}`, this.#file);
		return this.#checks.check(this.#file, this.#context).length;
	}

	/** Checks all of the text, as after it was opened. */
	check(): number {
		return checkReadme(this.text, this.#context).length;
	}
}
