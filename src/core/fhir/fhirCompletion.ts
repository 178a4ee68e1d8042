import type { Span } from '../problem';
import type { Entry } from '../registry/registry';
import type { FhirFact } from './fhirFile';

/** One text to offer. @public for the completion of the editor. */
export interface FhirProposal {
	/** The text that a list shows and that typed letters are compared with. */
	readonly label: string;
	/** The text that takes the place of the span, with what the format needs around it. */
	readonly insert: string;
	/** The module behind it; nothing for a licence, a publisher and the like. */
	readonly entry: Entry | undefined;
	/** For a version: which one of the module it is. */
	readonly version?: 'stable' | 'earlier' | 'ballot' | 'range';
	/** Whether it is only the beginning of an address that is expected. */
	readonly isBeginning?: true;
	/** Whether it is superseded; such a one sorts last. */
	readonly hasEnded: boolean;
}

export interface FhirCompletion {
	readonly kind: FhirFact | 'dependency' | 'alias';
	/** The text to replace, without quotation marks. */
	readonly span: Span;
	/** The best one first. */
	readonly proposals: readonly FhirProposal[];
}
