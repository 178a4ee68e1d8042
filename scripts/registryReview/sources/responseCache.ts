/** Answers that the next run need not ask for again, in one file that git ignores. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export class ResponseCache<Answer> {
	readonly #answers: Map<string, Answer>;
	#isChanged = false;

	/** @param file its path; without one, nothing outlives the process. */
	constructor(readonly file?: string) {
		this.#answers = new Map(Object.entries(readAnswers<Answer>(file)));
	}

	get(key: string): Answer | undefined {
		return this.#answers.get(key);
	}

	set(key: string, answer: Answer): void {
		this.#answers.set(key, answer);
		this.#isChanged = true;
	}

	save(): void {
		if (this.file !== undefined && this.#isChanged) {
			mkdirSync(path.dirname(this.file), { recursive: true });
			writeFileSync(this.file, JSON.stringify(Object.fromEntries(this.#answers)));
		}
	}
}

/** A cache that cannot be read is as good as none. */
function readAnswers<Answer>(file: string | undefined): Record<string, Answer> {
	try {
		return file === undefined ? {} : (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Answer>);
	} catch {
		return {};
	}
}
