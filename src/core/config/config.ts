/** Reads `.mii/config.yaml`: the same for editor, command line and CI. */
import type { CheckOptions } from '../checks/checks';
import type { Language } from '../language';
import { documentLanguage } from '../markdown/documentLanguage';
import type { Problem } from '../problem';
import { read } from '../registry/parse';
import { IgnoredFiles } from '../repository/ignoreRules';
import { type ConfigData, configSchema } from './configSchema';

/** The path of the configuration in a repository, with slashes. */
export const CONFIG_PATH = '.mii/config.yaml';

/** The configuration of the files in and below a folder. */
export class Config {
	readonly #excluded: IgnoredFiles | undefined;
	readonly #data: ConfigData;

	constructor(data: ConfigData) {
		this.#data = data;
		this.#excluded = data.exclude && new IgnoredFiles(false);
		this.#excluded?.add('', data.exclude?.join('\n') ?? '');
	}

	get rules(): NonNullable<CheckOptions['rules']> {
		return (this.#data.rules ?? {}) as NonNullable<CheckOptions['rules']>;
	}

	get words(): readonly string[] {
		return this.#data.words ?? [];
	}

	get languages(): readonly Language[] | undefined {
		return this.#data.languages;
	}

	/** @param path a file, or a folder with a slash at its end, relative to the folder of the configuration. */
	excludes(path: string): boolean {
		const isFolder = path.endsWith('/');
		return (isFolder ? this.#excluded?.isFolderIgnored(path.slice(0, -1)) : this.#excluded?.isIgnored(path)) ?? false;
	}

	/** Whether a document is clearly in a language that is not checked. */
	isForeign(text: string, path: string): boolean {
		const language = this.languages && documentLanguage(text, path);
		return language !== undefined && this.languages?.includes(language) === false;
	}
}

export interface ReadConfig {
	/** The valid part of the file; nothing if it is no YAML. */
	readonly config: Config | undefined;
	readonly problems: readonly Problem[];
}

/** Reads a configuration. The valid parts hold even if others have errors. */
export function readConfig(text: string): ReadConfig {
	const { value, problems } = read(text, configSchema);
	return { config: value && new Config(valid(value)), problems };
}

/** Leaves out values of the wrong type, which the reader of the schema keeps in lists. */
function valid({ rules, languages, exclude, words }: ConfigData): ConfigData {
	const texts = (list: readonly string[] | undefined): string[] | undefined =>
		Array.isArray(list) ? list.filter((item) => typeof item === 'string') : undefined;
	return { rules, languages, exclude: texts(exclude), words: texts(words) };
}
