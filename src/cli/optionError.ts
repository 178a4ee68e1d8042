import { suggest } from '../core/text/suggest';
import { UsageError } from './io';
import type { Speaker } from './texts';

/**
 * Says what is wrong with options that Node could not read.
 *
 * @param command the command that was called.
 * @param names the options that it has, without their dashes.
 */
export function optionError(error: unknown, command: string, names: readonly string[], said: Speaker): UsageError {
	const message = error instanceof Error ? error.message : String(error);
	const isUnknown = (error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
	const name = isUnknown ? /'(--?[^']*)'/.exec(message)?.[1] : undefined;
	if (name === undefined) {
		return new UsageError(said.say('bad-option', message));
	}
	const meant = suggest(name.replace(/^-+/, ''), names);
	return new UsageError(
		meant === undefined
			? said.say('unknown-option', command, name)
			: said.say('unknown-option-suggest', command, name, `--${meant}`),
	);
}
