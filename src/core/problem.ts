/**
 * A problem is data: a stable code, an exact span, the arguments of its sentence and the edits of a fix. The sentence is
 * in `messages.ts` or in the rule, so that editor, command line and build show the same one.
 */
import type { MessageCode } from './messages';

/** UTF-16 offsets into the text of a file; `end` is exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** One replacement of text. */
export interface TextEdit extends Span {
	readonly text: string;
}

export interface Problem<Code extends string = MessageCode> {
	readonly code: Code;
	readonly severity: Severity;
	readonly span: Span;
	readonly args: readonly string[];
	/** Edits that certainly solve the problem. */
	readonly fix?: readonly TextEdit[];
	/** Edits that may solve the problem. A person has to decide, so they are never applied in bulk. */
	readonly guess?: readonly TextEdit[];
	/** The id of the section that supplies the missing part. */
	readonly section?: string;
}
