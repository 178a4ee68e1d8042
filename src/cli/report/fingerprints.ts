import { createHash } from 'node:crypto';
import type { LocatedFinding } from './locateFindings';

/** Tells findings of a file apart so that each keeps its name when lines above it come and go. */
export function fingerprints(text: string, findings: readonly LocatedFinding[]): readonly string[] {
	const lines = findings.length > 0 ? text.split(/\r\n|\r|\n/) : [];
	const counts = new Map<string, number>();
	return findings.map(({ rule, message, start }) => {
		const line = (lines[start.line - 1] ?? '').replace(/\s+/g, '');
		const hash = createHash('sha256').update([rule, message, line].join('\0')).digest('hex').slice(0, 16);
		const count = (counts.get(hash) ?? 0) + 1;
		counts.set(hash, count);
		return `${hash}:${count}`;
	});
}
