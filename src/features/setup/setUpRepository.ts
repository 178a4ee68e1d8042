import * as vscode from 'vscode';
import { planSetup, type SetupChange, setupChanges } from '../../core/setup/planSetup';
import { productOf } from '../../core/setup/product';
import { readSetupFiles } from '../../core/setup/setupFiles';
import type { SetupContext, SetupPart } from '../../core/setup/setupPart';
import { commandTitle } from '../../host/commandTitle';
import { answerIn } from '../../host/entries/answerIn';
import { showInformation } from '../../host/messages';
import { plainLabel } from '../../host/plainText';
import { askForTrust } from '../../host/readme/askForTrust';
import { changeFiles, type FileChange } from '../../host/readme/changeFiles';
import { today } from '../../host/today';
import { COMMANDS, EXTENSION_ID } from '../../ids';
import type { Services } from '../../services';
import { SetupFolder } from './setupFolder';
import { pickParts } from './setupPicker';
import type { SetupPreview } from './setupPreview';

/** The edits of one file, with its path in the folder. */
type Change = SetupChange & FileChange;

/** Adds to a folder what it lacks: the user chooses, sees all changes, and then they are written. */
export async function setUpRepository(services: Services, preview: SetupPreview): Promise<void> {
	const root = await chooseFolder(services);
	if (!root) {
		return;
	}
	const folder = new SetupFolder(root.uri);
	const context = await contextOf(services, folder);
	const parts = planSetup(context);
	if (parts.every(({ state }) => state !== 'missing')) {
		const reasons = new Set(parts.flatMap(({ reason }) => reason ?? []));
		services.failures.watch('setup', showInformation([vscode.l10n.t('Nothing is missing.'), ...reasons].join(' ')));
		return;
	}
	const changes = await chooseChanges(context, parts, folder, preview);
	if (!changes) {
		return;
	}
	const left = await changeFiles(changes);
	const [first] = changes.toSorted((a, b) => Number(a.text === undefined) - Number(b.text === undefined));
	if (first) {
		await vscode.window.showTextDocument(first.uri);
	}
	const message = vscode.l10n.t(
		'Files written: {0}. Undo in one of them takes all of it back.',
		changes.length - left.length,
	);
	services.failures.watch(
		'setup',
		showInformation(
			left.length > 0 ? vscode.l10n.t('{0} Files that cannot be changed: {1}.', message, left.length) : message,
		),
	);
}

/** Asks for parts and shows their changes until the user agrees. */
async function chooseChanges(
	context: SetupContext,
	parts: readonly SetupPart[],
	folder: SetupFolder,
	preview: SetupPreview,
): Promise<readonly Change[] | undefined> {
	let chosen: readonly SetupPart[] | undefined;
	for (;;) {
		chosen = await pickParts(context, parts, chosen);
		if (!chosen) {
			return undefined;
		}
		const changes = setupChanges(context, chosen).map((change) => ({ ...change, uri: folder.uri(change.path) }));
		await preview.show(changes);
		const answer = await confirm(changes);
		await preview.close();
		if (answer !== 'back') {
			return answer === 'write' ? changes : undefined;
		}
	}
}

/** Asks whether the changes in the editor are right. */
function confirm(changes: readonly Change[]): Promise<'write' | 'back' | undefined> {
	const picker = vscode.window.createQuickPick();
	const write = {
		label: vscode.l10n.t('Write These Files'),
		detail: plainLabel(changes.map(({ path }) => path).join(', ')),
	};
	const back = { label: vscode.l10n.t('Choose Again') };
	picker.title = commandTitle(COMMANDS.setUpRepository);
	picker.placeholder = vscode.l10n.t('The editor shows all changes');
	picker.step = 2;
	picker.totalSteps = 2;
	picker.ignoreFocusOut = true;
	picker.buttons = [vscode.QuickInputButtons.Back];
	picker.items = [write, back];
	return answerIn(picker, (answer) => {
		picker.onDidTriggerButton(() => answer('back'));
		picker.onDidAccept(() => answer(picker.activeItems[0] === back ? 'back' : 'write'));
	});
}

/** Asks for a folder where there are several. @returns nothing, and says why, where nothing can be written. */
async function chooseFolder({ failures }: Services): Promise<vscode.WorkspaceFolder | undefined> {
	const { workspaceFolders: folders = [], isTrusted } = vscode.workspace;
	if (folders.length === 0) {
		failures.watch('setup', showInformation(vscode.l10n.t('Open the folder of the repository first.')));
		return undefined;
	}
	if (!isTrusted) {
		askForTrust(failures);
		return undefined;
	}
	const placeHolder = vscode.l10n.t('Choose the folder to set up');
	const folder = folders.length > 1 ? await vscode.window.showWorkspaceFolderPick({ placeHolder }) : folders[0];
	if (folder && vscode.workspace.fs.isWritableFileSystem(folder.uri.scheme) === false) {
		const message = vscode.l10n.t('This folder is read-only, so nothing can be added to it.');
		failures.watch('setup', showInformation(message));
		return undefined;
	}
	return folder;
}

async function contextOf({ store, facts, language }: Services, folder: SetupFolder): Promise<SetupContext> {
	const files = await readSetupFiles(folder);
	const readme = folder.uri(files.readme);
	const registry = store.registryFor(readme);
	return {
		files,
		product: productOf(vscode.extensions.getExtension(EXTENSION_ID)?.packageJSON),
		registry,
		facts: await facts.read(registry, { uri: readme, isUntitled: false }),
		today: today(),
		language: language.current,
		translate: (sentence, args) => vscode.l10n.t(sentence, ...args),
	};
}
