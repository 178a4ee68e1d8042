import { grantNumber } from './grantNumber';
import type { RepositoryFacts } from './repositoryFacts';

/** Adds to the facts of a repository the ones that a document states in its own words. */
export function factsOfDocument(facts: RepositoryFacts, text: string): RepositoryFacts {
	const { grant, ...others } = facts;
	const number = grantNumber(grant, text);
	return number === undefined ? others : { ...others, grant: number };
}
