import type { Span } from '../problem';

type LinkForm = 'link' | 'image' | 'definition' | 'autolink' | 'bare' | 'html';

/** A link in a Markdown text, in any form. */
export interface MarkdownLink {
	readonly form: LinkForm;
	/** The whole link. */
	readonly span: Span;
	/** The span of the address, without angle brackets. */
	readonly destination: Span;
	/** The address with escapes and entities resolved. */
	readonly url: string;
	/** Whether it shows a picture. */
	readonly image: boolean;
}
