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

/** Another place that a problem is about. @public for the diagnostics of the editor. */
export interface RelatedPlace {
	/** The path of its file relative to the folder of the checked one; nothing for a place in that file. */
	readonly path?: string;
	readonly span: Span;
	/** The text that stands there. */
	readonly value: string;
}

/** One of several ways to solve a problem, between which a person decides. */
export interface Choice {
	/** The path of the file to change, as in a related place; nothing for the checked file. */
	readonly path?: string;
	readonly edits: readonly TextEdit[];
	/** The text that stands there afterwards. */
	readonly value: string;
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
	/** The other places, where a problem is that several places do not agree. */
	readonly related?: readonly RelatedPlace[];
	/** The ways to solve it, the likeliest first. */
	readonly choices?: readonly Choice[];
	/** The id of the section that supplies the missing part. */
	readonly section?: string;
}
