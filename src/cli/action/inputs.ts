/** Reads the inputs of the action, as the runner hands them over: in the environment. */
import type { Surface } from '../io';

/** The commands that make sense in a workflow, with the output of the action that tells their count. */
const COMMANDS = { check: 'findings', update: 'changed', registry: 'findings' } as const;

export interface Inputs {
	/** The arguments of the command line. */
	readonly words: readonly string[];
	readonly output: string;
	/** The name of the output with the count. */
	readonly counts: (typeof COMMANDS)[keyof typeof COMMANDS];
}

/** @throws when there is no such command. */
export function readInputs(env: Surface['env']): Inputs {
	const input = (name: string): string => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
	const lines = (name: string): readonly string[] =>
		input(name)
			.split(/[\r\n]+/)
			.filter(Boolean);
	// A value stands behind its option in one word, so it cannot be taken for an option itself.
	const option = (name: string, value = input(name)): readonly string[] => (value ? [`--${name}=${value}`] : []);
	const command = input('command') || 'check';
	if (!isCommand(command)) {
		throw new Error(`The input "command" is one of: ${Object.keys(COMMANDS).join(', ')}.`);
	}
	const ofCheck = [
		...['fail-on', 'since', 'baseline'].flatMap((name) => option(name)),
		...option('summary', env['GITHUB_STEP_SUMMARY']),
	];
	const words = [
		command,
		...(command === 'update' ? [] : option('format', input('format') || 'github')),
		...(command === 'check' ? ofCheck : []),
		...lines('arguments'),
		...option('output'),
		// Paths may be globs, which they could not be behind "--". A path that begins with "-" is no option.
		...lines('paths').map((line) => (line.startsWith('-') ? `./${line}` : line)),
	];
	return { words, output: input('output'), counts: COMMANDS[command] };
}

function isCommand(word: string): word is keyof typeof COMMANDS {
	return Object.hasOwn(COMMANDS, word);
}
