import * as vscode from 'vscode';
import { type CommandId, EXTENSION_ID } from '../ids';

/** VS Code keeps both texts of a translated title. */
type Title = string | { readonly value: string; readonly original: string };

interface Manifest {
	readonly contributes: {
		readonly commands: readonly { readonly command: string; readonly title: Title; readonly icon?: string }[];
		readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
	};
}

export interface ContributedCommand {
	readonly id: string;
	/** In the language of VS Code. */
	readonly title: string;
	/** The English title in the manifest. */
	readonly original: string;
	/** A codicon id. */
	readonly icon: string | undefined;
	/** Whether the command palette omits it. */
	readonly isHidden: boolean;
}

/** The commands of the manifest, the only source of their titles. */
export function contributedCommands(): readonly ContributedCommand[] {
	const manifest: Manifest | undefined = vscode.extensions.getExtension(EXTENSION_ID)?.packageJSON;
	const { commands = [], menus } = manifest?.contributes ?? {};
	const hidden = new Set(menus?.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command));
	return commands.map(({ command, title, icon }) => ({
		id: command,
		title: typeof title === 'string' ? title : title.value,
		original: typeof title === 'string' ? title : title.original,
		icon: icon?.match(/^\$\((.+)\)$/)?.[1],
		isHidden: hidden.has(command),
	}));
}

/** The title of a command for a picker or a button, without the dots that announce a question. */
export function commandTitle(id: CommandId): string {
	const title = contributedCommands().find((command) => command.id === id)?.title ?? id;
	return title.replace(/\s*…$/, '');
}
