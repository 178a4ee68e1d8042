import { RULES } from '../core/checks/rules';
import { SETUP_PARTS, saySetup } from '../core/setup/setupPart';
import type { Io } from './io';
import { COMMANDS, type Command, OPTIONS } from './options';
import { projectPage } from './projectPage';
import type { CliMessage, Speaker } from './texts';

/** Returns the help of the program. */
export function programHelp({ say }: Speaker): string {
	const commands = COMMANDS.map((name) => row(name, say(`command-${name}`)));
	const options = [row('-h, --help', say('option-help')), row('--version', say('option-version'))];
	return lines(say('usage'), '', say('commands'), ...commands, '', say('options'), ...options, '', say('exit-codes'));
}

/** Returns the help of a command. */
export function commandHelp(command: Command, said: Speaker, io: Io): string {
	const { say } = said;
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
	const { usage, explained, codes } = WORDS[command];
	const parts = command === 'init' ? ['', say('parts-are'), ...partRows(said)] : [];
	return lines(
		say(usage).replace('<command>', command),
		'',
		say(`command-${command}`),
		...(explained ? [say(explained)] : []),
		'',
		say('options'),
		...options,
		...rules,
		...parts,
		'',
		say(codes),
	);
}

/** The sentences that differ by command. */
const WORDS: Readonly<Record<Command, { usage: CliMessage; explained?: CliMessage; codes: CliMessage }>> = {
	check: { usage: 'usage', explained: 'respects-gitignore', codes: 'exit-codes' },
	update: { usage: 'usage', explained: 'respects-gitignore', codes: 'exit-codes' },
	registry: { usage: 'usage', codes: 'exit-codes' },
	init: { usage: 'usage-init', explained: 'init-explained', codes: 'exit-codes-init' },
	find: { usage: 'usage-find', codes: 'exit-codes-data' },
	show: { usage: 'usage-show', codes: 'exit-codes-data' },
	section: { usage: 'usage-section', explained: 'section-explained', codes: 'exit-codes-data' },
};

function partRows(said: Speaker): readonly string[] {
	return SETUP_PARTS.map((id) => row(id, saySetup(said, `${id}-detail`)));
}

function row(name: string, text: string): string {
	return `  ${name.padEnd(28)} ${text}`;
}

function lines(...all: readonly string[]): string {
	return `${all.join('\n')}\n`;
}
