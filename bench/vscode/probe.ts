import * as vscode from 'vscode';
import { EXTENSION_ID } from '../../src/ids';
import { activationTimes, preciseMarks } from './activationTimes';
import { firstAnswer } from './firstAnswer';
import { NodeHost } from './nodeHost';
import { quiet } from './quiet';
import { type ExtensionSample, SAMPLE_MARK, SAMPLE_REQUEST, type Sample, type SampleRequest } from './sample';

/** Called by VS Code in a fresh extension host: takes one sample and prints it. */
export async function run(): Promise<void> {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	if (!folder) {
		throw new Error('The probe needs a workspace folder.');
	}
	const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, SAMPLE_REQUEST));
	const request = JSON.parse(new TextDecoder().decode(bytes)) as SampleRequest;
	preciseMarks();
	const host = NodeHost.here();
	await startOthers();
	const extensions: Record<string, ExtensionSample> = {};
	for (const id of request.extensions) {
		extensions[id] = await activated(id, host);
	}
	const sample: Sample = { extensions, ...(host && (await firstAnswer(host, folder, request.firstQuestion))) };
	console.log(SAMPLE_MARK + JSON.stringify(sample));
}

/**
 * Starts VS Code's own extensions for Markdown. They would start with the first README, and the first extension that
 * starts in a host pays for work of the host that is done once.
 */
async function startOthers(): Promise<void> {
	for (const extension of vscode.extensions.all) {
		const { activationEvents } = extension.packageJSON as { readonly activationEvents?: readonly string[] };
		if (extension.id !== EXTENSION_ID && activationEvents?.includes('onLanguage:markdown')) {
			await extension.activate();
		}
	}
}

async function activated(id: string, host: NodeHost | undefined): Promise<ExtensionSample> {
	const extension = vscode.extensions.getExtension(id);
	if (!extension || extension.isActive) {
		throw new Error(`${id} ${extension ? 'is active already' : 'is not there'}.`);
	}
	const heap = await host?.heap();
	// The collector, VS Code's own extensions and the extension before have finished.
	await quiet(host);
	await extension.activate();
	const busy = await host?.processorTime(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
	const left = await host?.heap();
	return {
		...activationTimes(id),
		...(busy !== undefined && { busy }),
		...(heap !== undefined && left !== undefined && { heap: left - heap }),
	};
}
