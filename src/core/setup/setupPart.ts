import type { Language } from '../language';
import type { TextEdit } from '../problem';
import type { Registry } from '../registry/registry';
import type { RepositoryFacts } from '../repository/repositoryFacts';
import type { Section } from '../sections/sections';
import type { SetupFiles } from './setupFiles';
import { SETUP_SENTENCES, type SetupSentence } from './setupSentences';

/** The parts in the order in which they are offered. Their names are arguments of the command line. */
export const SETUP_PARTS = ['workflow', 'recommendation', 'config', 'hook', 'readme'] as const;
export type SetupPartId = (typeof SETUP_PARTS)[number];

/** One thing that a repository can have. */
export interface SetupPart {
	readonly id: SetupPartId;
	/** The README section that it adds. */
	readonly section?: Section;
	/** The file, relative to the repository, with slashes. */
	readonly path: string;
	/** `present`: is there already. `blocked`: cannot be added, for a reason. */
	readonly state: 'missing' | 'present' | 'blocked';
	/** The reason, translated. */
	readonly reason?: string;
	/** The edits that add it. Those of README sections depend on the others that are chosen. */
	readonly edits?: readonly TextEdit[];
}

/** The addresses of this product. */
export interface Product {
	/** The id of the extension. */
	readonly extension: string;
	/** `owner/name` on GitHub. */
	readonly repository: string;
	readonly version: string;
}

/** Everything that a plan depends on. */
export interface SetupContext {
	readonly files: SetupFiles;
	readonly product: Product;
	readonly registry: Registry;
	/** The facts of the repository, as seen from its root. */
	readonly facts: RepositoryFacts;
	/** The day on which the checks run, as ISO 8601. */
	readonly today: string;
	/** The language of the person, in which new texts are written. */
	readonly language: Language;
	/** Translates an English sentence with placeholders into this language. */
	translate(sentence: string, args: readonly string[]): string;
}

/** Translates a sentence about the setup. */
export function saySetup(
	{ translate }: Pick<SetupContext, 'translate'>,
	sentence: SetupSentence,
	...args: readonly string[]
): string {
	return translate(SETUP_SENTENCES[sentence], args);
}

/** Returns a part that cannot be added, with the reason. */
export function blocked(
	context: SetupContext,
	part: Pick<SetupPart, 'id' | 'path' | 'section'>,
	sentence: Extract<SetupSentence, `blocked-${string}`>,
	...args: readonly string[]
): SetupPart {
	return { ...part, state: 'blocked', reason: saySetup(context, sentence, part.path, ...args) };
}

/** Returns the edit that writes a new file. */
export function newFile(text: string): readonly TextEdit[] {
	return [{ start: 0, end: 0, text }];
}
