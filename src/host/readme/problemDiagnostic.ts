import * as vscode from 'vscode';
import type { ProjectFile } from '../../core/checks/rules/rule';
import type { Problem, RelatedPlace, Severity, Span } from '../../core/problem';
import { Lines } from '../../core/text/lines';

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

/**
 * Converts the other places that a problem is about.
 *
 * @param uri the checked file.
 */
export function relatedInformation(
	places: readonly RelatedPlace[],
	uri: vscode.Uri,
	{ lines, others }: { readonly lines: Lines; readonly others: readonly ProjectFile[] },
): vscode.DiagnosticRelatedInformation[] {
	return places.flatMap(({ path, span, value }) => {
		const other = others.find((file) => file.path === path);
		if (path !== undefined && !other) {
			return [];
		}
		const range = rangeOf(span, other ? new Lines(other.file.text) : lines);
		const location = new vscode.Location(path === undefined ? uri : vscode.Uri.joinPath(uri, '..', path), range);
		return [new vscode.DiagnosticRelatedInformation(location, vscode.l10n.t('“{0}”', value))];
	});
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
