/** Defines, reads and checks the options of the commands. */
import { parseArgs } from 'node:util';
import type { RuleId, RuleSetting } from '../core/checks/checks';
import { RULES } from '../core/checks/rules';
import { asLanguage, LANGUAGES, type Language, languageOfLocale, SOURCE_LANGUAGE } from '../core/language';
import type { Severity } from '../core/problem';
import { suggest } from '../core/text/suggest';
import type { GivenAnswer } from './givenAnswers';
import { type Io, UsageError } from './io';
import { optionError } from './optionError';
import { choose, isDay, readAnswers } from './optionValues';
import { type CliMessage, type Speaker, speaker } from './texts';

export const COMMANDS = ['check', 'update', 'registry', 'init', 'find', 'show', 'section'] as const;
export type Command = (typeof COMMANDS)[number];

export const SEVERITIES = ['hint', 'information', 'warning', 'error'] as const satisfies readonly Severity[];

/** The output formats of findings. */
const FORMATS = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit'] as const;

/** The formats of everything else, and the commands that have only these. */
const DATA_FORMATS = ['text', 'json'] as const satisfies readonly (typeof FORMATS)[number][];
const DATA_COMMANDS: readonly string[] = ['init', 'find', 'show', 'section'] satisfies readonly Command[];

type Flag = { readonly type: 'string' | 'boolean'; readonly short?: string; readonly multiple?: boolean };

/** The help of an option that every command has. */
function everywhere<const Message extends CliMessage>(message: Message): Readonly<Record<Command, Message>> {
	return Object.fromEntries(COMMANDS.map((command) => [command, message])) as Record<Command, Message>;
}

/** Each option with its flag and, by command, its help text. */
export const OPTIONS = [
	[
		'format',
		{ type: 'string' },
		{
			check: 'option-format',
			registry: 'option-format',
			init: 'option-format-data',
			find: 'option-format-data',
			show: 'option-format-data',
			section: 'option-format-data',
		},
	],
	['write', { type: 'boolean' }, { init: 'option-write' }],
	['dry-run', { type: 'boolean' }, { init: 'option-dry-run' }],
	['rule', { type: 'string', multiple: true }, { check: 'option-rule' }],
	['fail-on', { type: 'string' }, { check: 'option-fail-on' }],
	['fix', { type: 'boolean' }, { check: 'option-fix' }],
	['diff', { type: 'boolean' }, { check: 'option-diff-check', update: 'option-diff-update' }],
	['check', { type: 'boolean' }, { update: 'option-check' }],
	['answer', { type: 'string', multiple: true }, { update: 'option-answer' }],
	['overwrite-edited', { type: 'boolean' }, { update: 'option-overwrite' }],
	['since', { type: 'string' }, { check: 'option-since' }],
	['baseline', { type: 'string' }, { check: 'option-baseline' }],
	['update-baseline', { type: 'boolean' }, { check: 'option-update-baseline' }],
	['summary', { type: 'string' }, { check: 'option-summary' }],
	['output', { type: 'string' }, { check: 'option-output', update: 'option-output' }],
	['stdin-filename', { type: 'string' }, { check: 'option-stdin-filename' }],
	['mii', { type: 'boolean' }, { check: 'option-mii' }],
	[
		'repository',
		{ type: 'string' },
		{
			check: 'option-repository',
			update: 'option-repository',
			init: 'option-repository',
			section: 'option-repository',
		},
	],
	['today', { type: 'string' }, everywhere('option-today')],
	['language', { type: 'string' }, { ...everywhere('option-language'), section: 'option-language-section' }],
	[
		'quiet',
		{ type: 'boolean', short: 'q' },
		{ check: 'option-quiet', update: 'option-quiet', registry: 'option-quiet', init: 'option-quiet' },
	],
	['help', { type: 'boolean', short: 'h' }, everywhere('option-help')],
] as const satisfies readonly (readonly [string, Flag, Partial<Record<Command, CliMessage>>])[];

/** Options that cannot be given together. */
const CONFLICTS = [
	['fix', 'diff'],
	['fix', 'update-baseline'],
	['fix', 'since'],
	['since', 'update-baseline'],
	['diff', 'update-baseline'],
	['write', 'dry-run'],
] as const;

export interface Options {
	readonly command: Command;
	readonly speaker: Speaker;
	readonly help: boolean;
	readonly targets: readonly string[];
	/** The targets behind `--`, which are names whatever is in them. */
	readonly names: ReadonlySet<string>;
	readonly format: (typeof FORMATS)[number];
	readonly rules: Partial<Readonly<Record<RuleId, RuleSetting>>>;
	readonly failOn: Severity;
	readonly fix: boolean;
	readonly diff: boolean;
	/** The Git reference since which lines must have changed to be looked at. */
	readonly since: string | undefined;
	readonly baseline: string | undefined;
	readonly updateBaseline: boolean;
	/** The file to which a summary in Markdown is appended. */
	readonly summary: string | undefined;
	/** The new file for what is printed. */
	readonly output: string | undefined;
	/** The name of the document that comes from the standard input. */
	readonly stdinFilename: string | undefined;
	readonly check: boolean;
	/** Whether everything that is missing is added. */
	readonly write: boolean;
	readonly dryRun: boolean;
	readonly overwriteEdited: boolean;
	readonly answers: readonly GivenAnswer[];
	/** Nothing means that overlay, git remote and document decide. */
	readonly mii: boolean | undefined;
	readonly repository: string | undefined;
	readonly today: string;
	readonly quiet: boolean;
}

/**
 * Reads the arguments of the program.
 *
 * @throws {UsageError} for an invalid argument.
 */
export function readOptions(words: readonly string[], io: Io): Options {
	const said = speaker(languageOf(words, io));
	const [name = '', ...rest] = words;
	const command = COMMANDS.find((known) => known === name);
	if (!command) {
		const meant = suggest(name, COMMANDS);
		throw new UsageError(meant ? said.say('unknown-command-suggest', name, meant) : said.say('unknown-command', name));
	}
	const { values, positionals, names } = parse(command, rest, said);
	const text = (key: string): string | undefined => (typeof values[key] === 'string' ? values[key] : undefined);
	const flag = (key: string): boolean => values[key] === true;
	const one = <const T extends string>(key: string, allowed: readonly T[], otherwise: T): T =>
		choose(text(key), allowed, otherwise, `--${key}`, said);
	one('language', LANGUAGES, SOURCE_LANGUAGE);
	const repository = text('repository');
	if (repository !== undefined && !/^[\w.-]+\/[\w.-]+$/.test(repository)) {
		throw new UsageError(said.say('bad-value', repository, '--repository', 'owner/name'));
	}
	const today = text('today') ?? io.today;
	if (!isDay(today)) {
		throw new UsageError(said.say('bad-value', today, '--today', 'YYYY-MM-DD'));
	}
	const format = one('format', DATA_COMMANDS.includes(command) ? DATA_FORMATS : FORMATS, 'text');
	for (const [option, other] of CONFLICTS) {
		if (values[option] !== undefined && values[other] !== undefined) {
			throw new UsageError(said.say('conflict', `--${option}`, `--${other}`));
		}
	}
	if (flag('update-baseline') && text('baseline') === undefined) {
		throw new UsageError(said.say('needs', '--update-baseline', '--baseline'));
	}
	const stdinFilename = text('stdin-filename');
	return {
		command,
		speaker: said,
		help: flag('help'),
		targets: stdinFilename === undefined ? positionals : [stdinFilename],
		names: new Set(stdinFilename === undefined ? names : [stdinFilename]),
		format,
		rules: readRules(values['rule'], said),
		failOn: one('fail-on', SEVERITIES, 'hint'),
		fix: flag('fix'),
		diff: flag('diff'),
		since: text('since'),
		baseline: text('baseline'),
		updateBaseline: flag('update-baseline'),
		// GitHub names the file in the environment; other formats are for other places.
		summary: text('summary') || (format === 'github' && io.env['GITHUB_STEP_SUMMARY']) || undefined,
		output: text('output') || undefined,
		stdinFilename,
		check: flag('check'),
		write: flag('write'),
		dryRun: flag('dry-run'),
		overwriteEdited: flag('overwrite-edited'),
		answers: readAnswers(values['answer'], said),
		mii: typeof values['mii'] === 'boolean' ? values['mii'] : undefined,
		repository,
		today,
		quiet: flag('quiet'),
	};
}

/** Finds the language of the output. It is found before the options are read, so that errors in them are translated. */
export function languageOf(given: readonly string[], { env }: Io): Language {
	// Words after `--` are names of files.
	const words = given.slice(0, given.includes('--') ? given.indexOf('--') : given.length);
	const at = words.findIndex((word) => word === '--language' || word.startsWith('--language='));
	const asked = words[at]?.split('=')[1] ?? words[at + 1];
	const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
	return (at >= 0 ? asLanguage(asked) : undefined) ?? languageOfLocale(locale);
}

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

interface Parsed {
	readonly values: Values;
	readonly positionals: readonly string[];
	/** The positionals behind `--`. */
	readonly names: readonly string[];
}

function parse(command: Command, args: string[], said: Speaker): Parsed {
	const options = Object.fromEntries(
		OPTIONS.filter(([, , help]) => command in help).map(([name, flag]) => [name, flag]),
	);
	try {
		const { tokens, ...parsed } = parseArgs({
			args,
			options,
			allowPositionals: true,
			allowNegative: true,
			tokens: true,
		});
		const end = tokens.find(({ kind }) => kind === 'option-terminator');
		return { ...parsed, names: end ? args.slice(end.index + 1) : [] };
	} catch (error) {
		throw optionError(error, command, Object.keys(options), said);
	}
}

function readRules(values: Values[string], said: Speaker): Options['rules'] {
	const ids = RULES.map(({ id }) => id);
	const pairs = (Array.isArray(values) ? values : []).map((value): [RuleId, RuleSetting] => {
		const [rule = '', ...settings] = String(value).split('=');
		const setting = settings.join('=');
		return [
			choose(rule, ids, undefined, '--rule', said),
			choose(setting, ['off', ...SEVERITIES] as const, undefined, `--rule ${rule}`, said),
		];
	});
	return Object.fromEntries(pairs);
}
