import * as vscode from 'vscode';
import { showInformation, withFiles } from '../../host/messages';
import { findingsIn } from '../../host/readme/findingsIn';
import { findMarkdown } from '../../host/readme/workspaceMarkdown';
import type { Services } from '../../services';
import type { ReadmeDiagnostics } from './readmeDiagnostics';

/**
 * Checks all Markdown files of the workspace and shows the findings in the Problems panel.
 *
 * @param within limits the check to these files and folders.
 */
export async function checkWorkspace(
	{ checks, config, failures }: Services,
	diagnostics: ReadmeDiagnostics,
	within?: readonly vscode.Uri[],
): Promise<void> {
	const counts = { files: 0, findings: 0, hints: 0 };
	const complete = await withFiles(vscode.l10n.t('Checking Markdown files'), async (token, next) => {
		const files = await findMarkdown(token, config, within);
		for (const uri of files) {
			if (token.isCancellationRequested) {
				return false;
			}
			next(uri, files.length);
			const shown = await findingsIn(uri, checks);
			if (shown) {
				diagnostics.keep(uri, shown);
				counts.files += 1;
				const hints = shown.findings.filter(({ severity }) => severity === 'hint').length;
				counts.findings += shown.findings.length - hints;
				counts.hints += hints;
			}
		}
		if (!token.isCancellationRequested) {
			diagnostics.keepOnly(files, within);
		}
		return !token.isCancellationRequested;
	});
	if (!complete) {
		return;
	}
	const { files, findings, hints } = counts;
	// The Problems panel does not show hints.
	const actions = findings > 0 ? [vscode.l10n.t('Show Problems')] : [];
	const answer = showInformation(summary(files, findings, hints), ...actions);
	failures.watch(
		'check',
		answer.then(
			(chosen) => chosen !== undefined && vscode.commands.executeCommand('workbench.panel.markers.view.focus'),
		),
	);
}

function summary(files: number, findings: number, hints: number): string {
	if (findings + hints === 0) {
		return vscode.l10n.t('Nothing found. Files checked: {0}.', files);
	}
	return hints > 0
		? vscode.l10n.t('Problems: {0}, and hints in the text: {1}. Files checked: {2}.', findings, hints, files)
		: vscode.l10n.t('Problems: {0}. Files checked: {1}.', findings, files);
}
