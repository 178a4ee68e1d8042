import { asLanguage, type Language } from '../../core/language';
import type { Entry, Registry } from '../../core/registry/registry';
import { entryArgument, rowsOf } from '../../host/entries/entryArgument';
import { methodOf } from './ways/allWays';
import type { AccessMethod } from './ways/way';

/** The parsed argument of the command. */
export interface AccessArgument {
	/** The entries whose teams are requested. */
	readonly teams: readonly Entry[];
	readonly reason: string | undefined;
	/** Overrides the language of the settings. */
	readonly language: Language | undefined;
	/** Overrides the way of the settings. */
	readonly method: AccessMethod | undefined;
}

/**
 * Reads `{ entry?, reason?, language?, method?, preview? }` from a keybinding or another extension, or the selected rows
 * of a tree. Rows other than entries are ignored, and an entry counts once.
 *
 * @throws {Error} when a named entry does not exist.
 */
export function accessArgument(registry: Registry, argument: unknown, selection: unknown): AccessArgument {
	const entries = rowsOf(argument, selection)
		.map((row) => entryArgument(registry, row))
		.filter((entry) => entry !== undefined);
	const options = isRecord(argument) ? argument : {};
	return {
		teams: [...new Set(entries)],
		reason: typeof options['reason'] === 'string' ? options['reason'] : undefined,
		language: asLanguage(options['language']),
		method: options['preview'] === true ? 'document' : methodOf(options['method']),
	};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}
