import * as vscode from 'vscode';
import type { Problem, Severity, Span } from '../../core/problem';
import type { Lines } from '../../core/text/lines';

/** The `source` of every diagnostic of this extension. */
const SOURCE = 'mii';

/**
 * Converts a problem into a diagnostic.
 *
 * @param text its message in the language of VS Code.
 * @param code the code shown in the Problems panel, optionally with the page that explains it.
 */
export function problemDiagnostic(
	{ span, severity }: Pick<Problem, 'span' | 'severity'>,
	text: string,
	lines: Lines,
	code: NonNullable<vscode.Diagnostic['code']>,
): vscode.Diagnostic {
	const diagnostic = new vscode.Diagnostic(rangeOf(span, lines), text, severityOf(severity));
	diagnostic.source = SOURCE;
	diagnostic.code = code;
	return diagnostic;
}

/** Picks our diagnostics with exactly this range from a context, optionally only those with a code. */
export function diagnosticsAt(
	{ diagnostics }: vscode.CodeActionContext,
	range: vscode.Range,
	code?: string,
): vscode.Diagnostic[] {
	return diagnostics.filter(
		(shown) => shown.source === SOURCE && (code === undefined || codeOf(shown) === code) && shown.range.isEqual(range),
	);
}

function codeOf({ code }: vscode.Diagnostic): unknown {
	return typeof code === 'object' ? code.value : code;
}

/** Converts a span into a range. */
export function rangeOf({ start, end }: Span, lines: Lines): vscode.Range {
	const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
	return new vscode.Range(from.line, from.character, to.line, to.character);
}

function severityOf(severity: Severity): vscode.DiagnosticSeverity {
	switch (severity) {
		case 'error':
			return vscode.DiagnosticSeverity.Error;
		case 'warning':
			return vscode.DiagnosticSeverity.Warning;
		case 'information':
			return vscode.DiagnosticSeverity.Information;
		case 'hint':
			return vscode.DiagnosticSeverity.Hint;
	}
}
