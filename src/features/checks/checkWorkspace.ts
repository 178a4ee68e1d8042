import * as vscode from 'vscode';
import { FHIR_NAMES } from '../../host/fhir/fhirFiles';
import { showInformation, withFiles } from '../../host/messages';
import { findInWorkspace, MARKDOWN_NAMES } from '../../host/readme/workspaceFiles';
import type { Services } from '../../services';
import type { FindingDiagnostics } from './findingDiagnostics';

/**
 * Checks the Markdown and the FHIR projects of the workspace and shows the findings in the Problems panel.
 *
 * @param within limits the check to these files and folders.
 */
export async function checkWorkspace(
	{ config, failures }: Services,
	diagnostics: FindingDiagnostics,
	within?: readonly vscode.Uri[],
): Promise<void> {
	const counts = { files: 0, findings: 0, hints: 0 };
	const complete = await withFiles(vscode.l10n.t('Checking files'), async (token, next) => {
		const files = await findInWorkspace([...MARKDOWN_NAMES, ...FHIR_NAMES], token, config, within);
		for (const uri of files) {
			if (token.isCancellationRequested) {
				return false;
			}
			next(uri, files.length);
			const shown = await diagnostics.keep(uri);
			if (shown) {
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
