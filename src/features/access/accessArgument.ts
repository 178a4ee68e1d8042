import { asLanguage, type Language } from '../../core/language';
import type { Entry, Registry } from '../../core/registry/registry';
import { entryArgument, rowsOf } from '../../host/entries/entryArgument';
import { methodOf } from './ways/allWays';
import type { AccessMethod } from './ways/way';

/** The argument of the command, as it was read. */
export interface AccessArgument {
	/** The entries whose teams are asked for. */
	readonly teams: readonly Entry[];
	readonly reason: string | undefined;
	/** The language to write in instead of the one in the settings. */
	readonly language: Language | undefined;
	/** The way to take instead of the one in the settings. */
	readonly method: AccessMethod | undefined;
}

/**
 * Reads `{ entry?, reason?, language?, method?, preview? }` from a keybinding or another extension, or the row of a tree and the
 * rows selected with it. Rows that are no entry name no team; an entry counts once.
 *
 * @throws {Error} when an entry is named that does not exist.
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
