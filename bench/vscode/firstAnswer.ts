import * as vscode from 'vscode';
import { EXTENSION_ID } from '../../src/ids';
import { shareOf } from './cpuProfile';
import type { NodeHost } from './nodeHost';
import { quiet } from './quiet';
import { EMPTY_ENGINE, type FirstQuestion, type Question, README, type Sample } from './sample';

/** Stands in the README, as does a mistake. */
const NAME_WITH_CARD = 'HiGHmed';

/** Opens a README in a host whose engine is cold, and waits for the first answer. */
export async function firstAnswer(
	host: NodeHost,
	folder: vscode.Uri,
	{ question, profiled }: FirstQuestion,
): Promise<Pick<Sample, 'firstAnswer' | 'emptyEngine'>> {
	await quiet(host);
	const emptyEngine = await host.processorTime(async () => evaluate(vscode.Uri.joinPath(folder, EMPTY_ENGINE)));
	const answered = async (): Promise<void> => {
		const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, README));
		await vscode.window.showTextDocument(document);
		while (!(await answers[question](document))) {
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
	};
	const address = vscode.extensions.getExtension(EXTENSION_ID)?.extensionUri.toString(true) ?? '';
	const cost = profiled
		? { share: shareOf(await host.profiled(answered), address) }
		: { cpu: await host.processorTime(answered) };
	return { firstAnswer: { question, ...cost }, emptyEngine };
}

/** Whether our extension answers. */
const answers: Readonly<Record<Question, (document: vscode.TextDocument) => boolean | PromiseLike<boolean>>> = {
	finding: ({ uri }) => vscode.languages.getDiagnostics(uri).some(({ source }) => source === 'mii'),
	hover: async (document) => {
		const position = document.positionAt(document.getText().indexOf(NAME_WITH_CARD) + 1);
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			position,
		);
		return hovers.length > 0;
	},
	completion: async (document) => {
		const end = document.positionAt(document.getText().length);
		const list = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			end,
			'/',
		);
		return list.items.some(({ filterText }) => filterText?.startsWith('/'));
	},
};

/** As an extension evaluates a second file in both hosts. */
async function evaluate(file: vscode.Uri): Promise<void> {
	const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
	const module = { exports: {} };
	new Function('module', 'exports', 'require', text)(module, module.exports, undefined);
}
