/** A link as it stands in a Markdown text. */
import type { Span } from '../problem';

type LinkForm = 'link' | 'image' | 'definition' | 'autolink' | 'bare' | 'html';

export interface MarkdownLink {
	readonly form: LinkForm;
	/** The whole link. */
	readonly span: Span;
	/** The address as it stands in the text, without angle brackets. */
	readonly destination: Span;
	/** The address as a browser gets it: escapes and entities are resolved. */
	readonly url: string;
	/** It shows a picture. */
	readonly image: boolean;
}
