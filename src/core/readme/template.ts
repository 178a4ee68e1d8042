/** The one place that knows the template engine: Mustache, which has no logic and runs no code out of a template. */
import Mustache from 'mustache';
import { escapeMarkdown } from './markdownText';
import { BlankMark } from './sectionText';

/** Values of a template; functions are sections that receive their text (`{{#blank}}text{{/blank}}`). */
export type TemplateView = Readonly<Record<string, unknown>>;

/** A writer without Mustache's cache, which would keep every template for ever. */
function writer(): Mustache.Writer {
	const fresh = new Mustache.Writer();
	Object.assign(fresh, { templateCache: undefined });
	return fresh;
}

/**
 * Renders a Markdown template. `{{x}}` is escaped for Markdown, `{{{x}}}` is verbatim.
 *
 * @param partials finds the template behind `{{> name}}`.
 * @throws {Error} when the template is malformed; the message says what is wrong.
 */
export function renderMarkdown(
	template: string,
	view: TemplateView,
	partials: (name: string) => string | undefined,
): string {
	return writer().render(template, view, partials, {
		escape: (value) => (value instanceof BlankMark ? String(value) : escapeMarkdown(String(value))),
	});
}

/** Renders a plain-text template: nothing is escaped. */
export function renderText(template: string, view: TemplateView): string {
	return writer().render(template, view, undefined, { escape: (value) => String(value) });
}

/** @returns why a template cannot be read, or nothing. */
export function templateError(template: string): string | undefined {
	try {
		writer().parse(template);
		return undefined;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** @returns the names of the sections that a template includes (`{{> name}}`); none when it cannot be read. */
export function templatePartials(template: string): readonly string[] {
	const names = new Set<string>();
	const collect = (tokens: unknown): void => {
		for (const token of Array.isArray(tokens) ? (tokens as readonly unknown[][]) : []) {
			if (token[0] === '>') {
				names.add(String(token[1]));
			}
			collect(token[4]);
		}
	};
	try {
		collect(writer().parse(template));
	} catch {
		// `templateError` says what is wrong with it.
	}
	return [...names];
}
