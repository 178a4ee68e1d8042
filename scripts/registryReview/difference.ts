/** A difference between the registry and the world: plain data, from which the report and the patch are made. */

/**
 * - `differs`: the world says something else, and knows better.
 * - `new`: the world has something that the registry lacks.
 * - `gone`: the registry has something that the world no longer has.
 * - `look`: only a person can judge.
 */
export type DifferenceKind = 'differs' | 'new' | 'gone' | 'look';

export interface Difference {
	/** The id of the entry; for what has none yet, the id that the patch gives it. */
	readonly entry: string;
	readonly kind: DifferenceKind;
	/** The field, such as `module.stable`. */
	readonly field: string;
	readonly registry?: string;
	readonly world?: string;
	/** One sentence for a person, if the values do not say enough. */
	readonly remark?: string;
	/** Where the world says it. */
	readonly sources: readonly string[];
	/** Changes of the registry; none where a person has to judge. */
	readonly edits: readonly Edit[];
}

export type Path = readonly (string | number)[];

export type Edit =
	/** Sets the text, the flag or the whole list at a path, whose parent exists. */
	| { readonly kind: 'set'; readonly path: Path; readonly value: string | boolean | readonly string[] }
	/** Adds a text to the list at a path; a single text becomes a list. */
	| { readonly kind: 'add'; readonly path: Path; readonly value: string }
	| { readonly kind: 'insert'; readonly entry: string; readonly fields: Readonly<Record<string, unknown>> }
	| { readonly kind: 'remove'; readonly entry: string };
