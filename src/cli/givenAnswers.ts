import type { Answers } from '../core/sections/living/answers';
import type { LivingSection } from '../core/sections/living/livingSection';

/** An answer on the command line, such as `--answer contact.lead=…`. */
export interface GivenAnswer {
	readonly section: string;
	readonly name: string;
	readonly text: string;
}

/** Reads `contact.lead=…`; returns nothing for anything else. */
export function readAnswer(argument: string): GivenAnswer | undefined {
	const [, section, name, text] = /^([^.=\s]+)\.([^.=\s]+)=([\s\S]*)$/.exec(argument) ?? [];
	return section && name && text !== undefined ? { section, name, text } : undefined;
}

/** The answers of one run. Each that fits no section of any file is a mistake. */
export class GivenAnswers {
	readonly #all: readonly GivenAnswer[];
	readonly #used = new Set<GivenAnswer>();

	constructor(all: readonly GivenAnswer[]) {
		this.#all = all;
	}

	has({ section }: LivingSection): boolean {
		return this.#all.some((answer) => answer.section === section.id);
	}

	/** Returns the answers for a section. A blank in the middle of a line takes no answer of several lines. */
	for(living: LivingSection, overwriteEdited: boolean): Answers {
		const { form, section, state } = living;
		const isUpdated = state !== 'unwritable' && (state !== 'edited' || overwriteEdited);
		const own = this.#all.filter(
			(answer) =>
				isUpdated &&
				answer.section === section.id &&
				form?.names.has(answer.name) === true &&
				(form.mayBeLong(answer.name) || !/[\r\n]/.test(answer.text)),
		);
		for (const answer of own) {
			this.#used.add(answer);
		}
		return new Map(own.map(({ name, text }) => [name, text]));
	}

	unused(): readonly string[] {
		return this.#all.filter((answer) => !this.#used.has(answer)).map(({ section, name }) => `${section}.${name}`);
	}
}
