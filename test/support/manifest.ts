import { readJson } from './project';

interface Command {
	readonly command: string;
	readonly title: string;
	readonly category?: string;
}

interface MenuItem {
	readonly command: string;
	readonly when?: string;
	readonly group?: string;
}

interface Setting {
	readonly default: unknown;
	readonly description?: string;
	readonly markdownDescription?: string;
	readonly enum?: readonly string[];
	readonly enumDescriptions?: readonly string[];
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
	readonly devDependencies: Readonly<Record<string, string>>;
	readonly dependencies?: Readonly<Record<string, string>>;
	readonly contributes: {
		readonly commands: readonly Command[];
		readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
		readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
		readonly viewsContainers: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
		readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
		readonly yamlValidation: readonly { readonly fileMatch: string; readonly url: string }[];
		readonly jsonValidation: readonly { readonly fileMatch: string; readonly url: string }[];
		readonly snippets: readonly { readonly path: string }[];
	};
}

export function manifest(): Manifest {
	return readJson<Manifest>('package.json');
}
