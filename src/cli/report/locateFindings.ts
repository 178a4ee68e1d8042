import path from 'node:path';
import type { ProjectFile } from '../../core/checks/rules/rule';
import type { Span } from '../../core/problem';
import { Lines } from '../../core/text/lines';
import type { Speaker } from '../texts';
import type { Reported } from './report';

interface ReportPosition {
	readonly line: number;
	readonly column: number;
}

/** Another place that a finding is about. */
interface LocatedPlace {
	/** As the name of the checked file. */
	readonly path: string;
	readonly start: ReportPosition;
	readonly end: ReportPosition;
	/** The text that stands there. */
	readonly value: string;
}

/** A finding for output: lines and columns from 1, columns in UTF-16 units as in editors. */
export interface LocatedFinding {
	readonly rule: string;
	readonly severity: Reported['severity'];
	readonly message: string;
	readonly start: ReportPosition;
	readonly end: ReportPosition;
	readonly related?: readonly LocatedPlace[];
}

/**
 * Adds positions and translated sentences to findings.
 *
 * @param from where they were found, for related places; without it there are none.
 */
export function locateFindings(
	text: string,
	findings: readonly Reported[],
	speaker: Speaker,
	from?: { readonly name: string; readonly others: readonly ProjectFile[] | undefined },
): readonly LocatedFinding[] {
	if (findings.length === 0) {
		return [];
	}
	const placesIn = (source: string): ((span: Span) => Pick<LocatedFinding, 'start' | 'end'>) => {
		const lines = new Lines(source);
		return ({ start, end }) => ({ start: positionAt(lines, start), end: positionAt(lines, end) });
	};
	const place = placesIn(text);
	const inOthers = new Map(from?.others?.map((other) => [other.path, placesIn(other.file.text)]));
	const relatedOf = ({ related = [] }: Reported): readonly LocatedPlace[] =>
		related.flatMap(({ path: other, span, value }) => {
			const locate = other === undefined ? place : inOthers.get(other);
			const name = from && (other === undefined ? from.name : path.posix.join(from.name, '..', other));
			return name !== undefined && locate ? [{ path: name, ...locate(span), value }] : [];
		});
	return findings.map((finding) => {
		const { rule, severity, message, args, span } = finding;
		const related = relatedOf(finding);
		const sentence = speaker.translate(message.text, args);
		return { rule, severity, message: sentence, ...place(span), ...(related.length > 0 && { related }) };
	});
}

function positionAt(lines: Lines, offset: number): ReportPosition {
	const { line, character } = lines.positionAt(offset);
	return { line: line + 1, column: character + 1 };
}
