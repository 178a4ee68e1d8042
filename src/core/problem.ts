/**
 * A problem is data: a stable code, an exact span, the arguments of its sentence and what a fix needs.
 * The sentence itself stands in `messages.ts`, or in its rule, so the editor, the command line and the build say the same.
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
	/** Replaces text to solve the problem, where the answer is certain. */
	readonly fix?: readonly TextEdit[];
	/** Replaces text in a way that may be right: for a person to judge, so never done together with others. */
	readonly guess?: readonly TextEdit[];
	/** The id of the section that supplies what is missing. */
	readonly section?: string;
}
