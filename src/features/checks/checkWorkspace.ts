import * as vscode from 'vscode';
import { findMarkdown, readMarkdown } from '../../host/markdownScope';
import type { Services } from '../../host/services';
import type { ReadmeDiagnostics } from './readmeDiagnostics';

/**
 * Checks every Markdown file of the workspace, file by file, and shows the findings in the Problems panel.
 *
 * @param places files and folders to look at instead.
 */
export async function checkWorkspace(
	{ checks }: Services,
	diagnostics: ReadmeDiagnostics,
	places?: readonly vscode.Uri[],
): Promise<void> {
	const counts = { files: 0, touched: 0, findings: 0, hints: 0 };
	const location = vscode.ProgressLocation.Notification;
	const title = vscode.l10n.t('Checking Markdown files');
	const complete = await vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
		const files = await findMarkdown(token, places);
		for (const uri of files) {
			if (token.isCancellationRequested) {
				return false;
			}
			progress.report({ message: vscode.workspace.asRelativePath(uri), increment: 100 / files.length });
			const source = await readMarkdown(uri);
			const checked = source && (await checks.ofSource(source));
			if (checked) {
				diagnostics.keep(uri, checked);
				counts.files += 1;
				// The Problems panel shows no hints: they are counted by themselves, and underlined in the text.
				const hints = checked.findings.filter(({ severity }) => severity === 'hint').length;
				counts.touched += checked.findings.length > 0 ? 1 : 0;
				counts.findings += checked.findings.length - hints;
				counts.hints += hints;
			}
		}
		return !token.isCancellationRequested;
	});
	if (!complete) {
		return;
	}
	if (counts.findings > 0) {
		await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
	}
	void vscode.window.showInformationMessage(summary(counts));
}

function summary({
	files,
	touched,
	findings,
	hints,
}: Readonly<Record<'files' | 'touched' | 'findings' | 'hints', number>>): string {
	if (findings + hints === 0) {
		return vscode.l10n.t('Nothing found. Files checked: {0}.', files);
	}
	return hints > 0
		? vscode.l10n.t(
				'Findings: {0}, and hints that show only in the text and in “This README”: {1}. Files with any of them: {2} of {3}.',
				findings,
				hints,
				touched,
				files,
			)
		: vscode.l10n.t('Findings: {0}. Files with findings: {1} of {2}.', findings, touched, files);
}
