import type { MarkdownFile } from '../../markdown/markdownFile';
import type { Registry } from '../../registry/registry';
import type { RepositoryFacts } from '../../repository/repositoryFacts';
import { bodyHash, normalBody } from './bodyHash';
import { livingBody } from './livingBody';
import type { LivingSection } from './livingSections';

/**
 * - `current`: it says what the registry says.
 * - `outdated`: nobody has touched it and the registry says something else by now.
 * - `edited`: a person has changed it since it was written; never overwritten without being told to.
 * - `unfilled`: it has markers only and waits for its first update.
 * - `unwritable`: its template makes no text that stays between the markers, so it is left alone.
 */
export type LivingState = 'current' | 'outdated' | 'edited' | 'unfilled' | 'unwritable';

export interface LivingContext {
	readonly registry: Registry;
	readonly facts: RepositoryFacts;
}

/** Compares a living section with what it should hold. */
export function livingState(file: MarkdownFile, living: LivingSection, context: LivingContext): LivingState {
	const expected = livingBody(context.registry, living.section, living.language, context.facts);
	if (expected === undefined) {
		return 'unwritable';
	}
	const body = normalBody(file.text.slice(living.body.start, living.body.end));
	if (living.hash === undefined && body === '') {
		return 'unfilled';
	}
	const untouched = living.hash === bodyHash(body);
	if (body === expected) {
		// The same words with another hash, after an adopted edit for instance: only the hash has to follow.
		return untouched ? 'current' : 'outdated';
	}
	return untouched ? 'outdated' : 'edited';
}
