import type { MarkdownFile } from '../../markdown/markdownFile';
import type { Span } from '../../problem';
import { markersOf, pairMarkers } from '../living/marker';

/** Returns the spans from begin to end markers, both included. Markers without a partner are skipped. */
export function livingSpans(file: MarkdownFile): readonly Span[] {
	const markers = markersOf(file);
	const partners = pairMarkers(markers);
	return markers.flatMap(({ kind, block }, index) => {
		const end = kind === 'begin' ? markers[partners.get(index) ?? -1] : undefined;
		return end ? [{ start: block.start, end: end.block.end }] : [];
	});
}
