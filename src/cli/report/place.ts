import { Lines } from '../../core/text/lines';
import type { Speaker } from '../texts';
import type { Reported } from './report';

interface Place {
	readonly line: number;
	readonly column: number;
}

/** A finding as people read it: lines and columns from 1, columns in UTF-16 units as editors count them. */
export interface PlacedFinding {
	readonly rule: string;
	readonly severity: Reported['severity'];
	readonly message: string;
	readonly start: Place;
	readonly end: Place;
}

/** Gives findings their places and their sentences. */
export function placed(text: string, findings: readonly Reported[], speaker: Speaker): readonly PlacedFinding[] {
	if (findings.length === 0) {
		return [];
	}
	const lines = new Lines(text);
	const place = (offset: number): Place => {
		const { line, character } = lines.positionAt(offset);
		return { line: line + 1, column: character + 1 };
	};
	return findings.map(({ rule, severity, message, args, span }) => ({
		rule,
		severity,
		message: speaker.translate(message.text, args),
		start: place(span.start),
		end: place(span.end),
	}));
}
