import { Lines } from '../../core/text/lines';
import type { Speaker } from '../texts';
import type { Reported } from './report';

interface ReportPosition {
	readonly line: number;
	readonly column: number;
}

/** A finding for output: lines and columns from 1, columns in UTF-16 units as in editors. */
export interface LocatedFinding {
	readonly rule: string;
	readonly severity: Reported['severity'];
	readonly message: string;
	readonly start: ReportPosition;
	readonly end: ReportPosition;
}

/** Adds positions and translated sentences to findings. */
export function locateFindings(
	text: string,
	findings: readonly Reported[],
	speaker: Speaker,
): readonly LocatedFinding[] {
	if (findings.length === 0) {
		return [];
	}
	const lines = new Lines(text);
	const positionAt = (offset: number): ReportPosition => {
		const { line, character } = lines.positionAt(offset);
		return { line: line + 1, column: character + 1 };
	};
	return findings.map(({ rule, severity, message, args, span }) => ({
		rule,
		severity,
		message: speaker.translate(message.text, args),
		start: positionAt(span.start),
		end: positionAt(span.end),
	}));
}
