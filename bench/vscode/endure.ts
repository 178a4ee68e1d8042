import * as vscode from 'vscode';
import { ACTIVITIES, type Activity, type Endured, FOLDERS, HEAP_REQUEST, HEAP_TOLD } from './endurance';
import { NodeHost } from './nodeHost';
import { quiet } from './quiet';
import { README, SAMPLE_MARK } from './sample';

/** VS Code lets go of a document some time after its editor was closed. */
const MOST_WAITS = 600;

/** Called by VS Code: works in one extension host for minutes, and prints how much its heap has grown. */
export async function run(): Promise<void> {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	const host = NodeHost.here();
	if (!folder) {
		throw new Error('This needs a workspace folder.');
	}
	const act = await activities(folder);
	const endured: Record<string, { early: number; late: number }> = {};
	for (const [activity, { count }] of Object.entries(ACTIVITIES)) {
		const heapAfter = async (from: number, to: number): Promise<number> => {
			for (let index = from; index < to; index += 1) {
				await act[activity as Activity](index);
			}
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
			await until(() => vscode.workspace.textDocuments.every(({ uri }) => uri.scheme !== folder.scheme));
			await quiet(host);
			return host ? host.heap() : heapOfWorker();
		};
		endured[activity] = { early: await heapAfter(0, count / 10), late: await heapAfter(count / 10, count) };
	}
	console.log(SAMPLE_MARK + JSON.stringify(endured satisfies Record<string, object> as Endured));
}

/** Megabytes in use in a web worker, which are measured from outside. */
async function heapOfWorker(): Promise<number> {
	const told = (): unknown => Reflect.get(globalThis, HEAP_TOLD);
	console.log(HEAP_REQUEST);
	await until(() => typeof told() === 'number');
	const megabytes = Number(told());
	Reflect.deleteProperty(globalThis, HEAP_TOLD);
	return megabytes;
}

async function activities(folder: vscode.Uri): Promise<Readonly<Record<Activity, (index: number) => Promise<void>>>> {
	const readme = vscode.Uri.joinPath(folder, README);
	const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(readme));
	const overlay = vscode.Uri.joinPath(folder, '.mii', 'registry.yaml');
	const second = vscode.Uri.joinPath(folder, '..', FOLDERS.second);
	return {
		async documents(index) {
			const file = vscode.Uri.joinPath(folder, 'documents', `${index}.md`);
			await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`# ${index}\n\n${text}`));
			// Without openTextDocument, which keeps the document for minutes.
			await vscode.commands.executeCommand('vscode.open', file);
			await until(() => vscode.languages.getDiagnostics(file).some(({ source }) => source === 'mii'));
			await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
		},
		async saves(index) {
			const entry = `entries:\n  own-${index}: { group: consortia, name: Own ${index} }\n`;
			await vscode.workspace.fs.writeFile(overlay, new TextEncoder().encode(entry));
		},
		async folders(index) {
			const changed = new Promise<void>((resolve) => {
				const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
					listener.dispose();
					resolve();
				});
			});
			// The first folder stays: with another first one, VS Code starts another host.
			vscode.workspace.updateWorkspaceFolders(1, index % 2, ...(index % 2 === 0 ? [{ uri: second }] : []));
			await changed;
		},
		async edits(index) {
			const editor = await editorOf(readme);
			const place = new vscode.Position(2, 0);
			await editor.edit(
				(edit) =>
					index % 2 === 0 ? edit.insert(place, 'a ') : edit.delete(new vscode.Range(place, place.translate(0, 2))),
				{ undoStopBefore: false, undoStopAfter: false },
			);
		},
	};
}

async function editorOf(file: vscode.Uri): Promise<vscode.TextEditor> {
	const shown = (): vscode.TextEditor | undefined => {
		const { activeTextEditor: editor } = vscode.window;
		return editor?.document.uri.toString() === file.toString() ? editor : undefined;
	};
	if (!shown()) {
		await vscode.commands.executeCommand('vscode.open', file);
		await until(() => shown() !== undefined);
	}
	const editor = shown();
	if (!editor) {
		throw new Error(`${file.path} is not shown.`);
	}
	return editor;
}

async function until(isTrue: () => boolean): Promise<void> {
	for (let waits = 0; !isTrue(); waits += 1) {
		if (waits >= MOST_WAITS) {
			throw new Error(`This never came true: ${isTrue}`);
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
