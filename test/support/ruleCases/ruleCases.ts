/** Small texts in which a rule must find something, and others in which it must not. Core and command line are tested with them. */
import type { RuleId } from '../../../src/core/checks/checks';

/** The surroundings of a document. */
export interface Place {
	/** `owner/name` of the repository. */
	readonly repository: string;
	/** The path of the document in it, with slashes. */
	readonly path?: string;
	/** The other files of the repository, by path. */
	readonly files?: Readonly<Record<string, string>>;
}

export interface RuleCases {
	readonly rule: RuleId;
	readonly at: Place;
	/** Texts, each with what the rule marks in it. */
	readonly hits: readonly (readonly [text: string, marked: string])[];
	readonly misses: readonly string[];
}

const OWNER = 'medizininformatik-initiative';
/** The repository of a base module. */
export const BASE: Place = { repository: `${OWNER}/kerndatensatzmodul-labor` };
/** The repository of an extension module. */
export const EXTENSION: Place = { repository: `${OWNER}/kerndatensatzmodul-onkologie` };
/** The repository of a module that another one has replaced. */
export const SUPERSEDED: Place = { repository: `${OWNER}/kerndatensatzmodul-fall` };
export const SOFTWARE: Place = { repository: `${OWNER}/torch` };
export const ELSEWHERE: Place = { repository: 'someone/thing' };
