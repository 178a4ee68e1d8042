import { type Fact, factsOf as factsIn } from '../../core/entries/entryFacts';
import type { Language } from '../../core/language';
import type { Entry, Registry } from '../../core/registry/registry';
import { today } from '../today';
import { inLanguage } from './inLanguage';

export type { Fact } from '../../core/entries/entryFacts';

/** The known facts of an entry, labelled in a language. */
export function factsOf(registry: Registry, entry: Entry, language: Language): readonly Fact[] {
	return factsIn(registry, entry, language, today(), (...sentence) => inLanguage(language, ...sentence));
}
