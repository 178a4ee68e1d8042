import * as vscode from 'vscode';
import { Lines } from '../../core/text/lines';
import { findingsIn } from '../../host/readme/findingsIn';
import type { Services } from '../../services';
import { toolFile } from './toolFile';

/** Checks a Markdown file of the workspace. The findings have the form of the command line. */
export async function checkReadme({ checks }: Services, input: Readonly<Record<string, unknown>>): Promise<object> {
	const uri = await toolFile(input['file']);
	const found = uri && (await findingsIn(uri, checks));
	if (!uri || !found) {
		return { error: 'There is no such file in the workspace.' };
	}
	const lines = new Lines(found.text);
	const at = (offset: number): object => {
		const { line, character } = lines.positionAt(offset);
		return { line: line + 1, column: character + 1 };
	};
	return {
		file: vscode.workspace.asRelativePath(uri),
		findings: found.findings.map(({ rule, severity, message, args, span, fix }) => ({
			rule,
			severity,
			message: vscode.l10n.t(message.text, ...args),
			start: at(span.start),
			end: at(span.end),
			...(fix && { fix: fix.map(({ start, end, text }) => ({ start: at(start), end: at(end), text })) }),
		})),
	};
}
