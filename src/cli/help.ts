import { RULES } from '../core/checks/rules';
import type { Io } from './io';
import { COMMANDS, type Command, OPTIONS } from './options';
import { projectPage } from './projectPage';
import type { Speaker } from './texts';

/** Returns the help of the program. */
export function programHelp({ say }: Speaker): string {
	const commands = COMMANDS.map((name) => row(name, say(`command-${name}`)));
	const options = [row('-h, --help', say('option-help')), row('--version', say('option-version'))];
	return lines(say('usage'), '', say('commands'), ...commands, '', say('options'), ...options, '', say('exit-codes'));
}

/** Returns the help of a command. */
export function commandHelp(command: Command, { say }: Speaker, io: Io): string {
	const options = OPTIONS.flatMap(([name, flag, help]) => {
		const message = (help as Partial<Record<Command, Parameters<typeof say>[0]>>)[command];
		const short = 'short' in flag ? `-${flag.short}, ` : '';
		const value = flag.type === 'string' ? ` <${name}>` : '';
		return message === undefined ? [] : [row(`${short}--${name}${value}`, say(message))];
	});
	const rules =
		command === 'check'
			? ['', say('rules-are', projectPage('docs/rules', io) ?? 'docs/rules'), ...RULES.map(({ id }) => `  ${id}`)]
			: [];
	return lines(
		say('usage').replace('<command>', command),
		'',
		say(`command-${command}`),
		...(command === 'registry' ? [] : [say('respects-gitignore')]),
		'',
		say('options'),
		...options,
		...rules,
		'',
		say('exit-codes'),
	);
}

function row(name: string, text: string): string {
	return `  ${name.padEnd(28)} ${text}`;
}

function lines(...all: readonly string[]): string {
	return `${all.join('\n')}\n`;
}
