import { readJson } from './project';

interface Command {
	readonly command: string;
	readonly title: string;
	readonly category?: string;
}

/** A command or a submenu. */
interface MenuItem {
	readonly command?: string;
	readonly submenu?: string;
	readonly when?: string;
	readonly group?: string;
}

interface Setting {
	readonly order?: number;
	readonly scope?: string;
	readonly ignoreSync?: boolean;
	readonly default: unknown;
	readonly description?: string;
	readonly markdownDescription?: string;
	readonly enum?: readonly string[];
	readonly enumDescriptions?: readonly string[];
	readonly items?: { readonly pattern?: string; readonly patternErrorMessage?: string };
}

/** Settings under a title of their own. */
interface SettingGroup {
	readonly title: string;
	readonly order?: number;
	readonly properties: Readonly<Record<string, Setting>>;
}

interface WalkthroughStep {
	readonly id: string;
	readonly title: string;
	readonly description: string;
	readonly media: { readonly svg?: string; readonly altText?: string };
	readonly completionEvents?: readonly string[];
}

interface LanguageModelTool {
	readonly name: string;
	readonly toolReferenceName: string;
	readonly displayName: string;
	readonly userDescription: string;
	readonly modelDescription: string;
	readonly inputSchema: { readonly properties: Readonly<Record<string, object>> };
}

/** The parts of package.json that tests ask about. */
export interface Manifest {
	readonly name: string;
	readonly publisher: string;
	readonly version: string;
	readonly main: string;
	readonly browser: string;
	readonly engines: { readonly vscode: string };
	readonly activationEvents: readonly string[];
	readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
	readonly devDependencies: Readonly<Record<string, string>>;
	readonly dependencies?: Readonly<Record<string, string>>;
	readonly contributes: {
		readonly commands: readonly Command[];
		readonly submenus: readonly { readonly id: string; readonly label: string }[];
		readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
		readonly keybindings: readonly { readonly command: string; readonly when?: string }[];
		readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
		readonly viewsContainers: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
		readonly configuration: readonly SettingGroup[];
		readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly WalkthroughStep[] }[];
		readonly yamlValidation: readonly { readonly fileMatch: string; readonly url: string }[];
		readonly jsonValidation: readonly { readonly fileMatch: string; readonly url: string }[];
		readonly snippets: readonly { readonly path: string }[];
		readonly languageModelTools: readonly LanguageModelTool[];
		readonly chatSkills: readonly { readonly path: string }[];
	};
}

export function manifest(): Manifest {
	return readJson<Manifest>('package.json');
}

/** Every setting, whatever its group. */
export function settings({ contributes }: Manifest): readonly (readonly [string, Setting])[] {
	return contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
}

/** The text behind a `%key%`, in each language. */
export function texts(value: string): readonly [en: string, de: string] {
	const key = /^%(.+)%$/.exec(value)?.[1];
	const text = (file: string): string => (key && readJson<Record<string, string>>(file)[key]) || '';
	return [text('package.nls.json'), text('package.nls.de.json')];
}
