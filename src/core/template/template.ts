/** Wraps the template engine, Mustache, which runs no code from templates. No other module uses the engine. */
import Mustache from 'mustache';
import { escapeMarkdown } from '../markdown/markdownText';
import type { MessageCode } from '../messages';
import { EMPTY } from './emptyParts';
import { BlankMark } from './sectionText';

/**
 * Values of a template. A function makes a section that receives its text; it gets the word after its name, such as
 * `lead` in `{{#blank lead}}text{{/blank lead}}`.
 */
export type TemplateView = Readonly<Record<string, unknown>>;

/** A template produces far too much text, for example by nested loops. */
export class TemplateLimitError extends Error {}

/** Limits of a rendering: enough for a page about all entries that an overlay may have, within a second. */
const MAX_PARTS = 300_000;
const MAX_LENGTH = 10_000_000;

/** Limits the cost of a rendering, including all sections in it. */
export class RenderBudget {
	#parts = 0;
	#length = 0;

	/** The number of template parts rendered so far. */
	get parts(): number {
		return this.#parts;
	}

	/** @throws {TemplateLimitError} when a limit is exceeded. */
	spend(parts: number, length: number): void {
		this.#parts += parts;
		this.#length += length;
		if (this.#parts > MAX_PARTS || this.#length > MAX_LENGTH) {
			throw new TemplateLimitError();
		}
	}
}

/**
 * Looks up only own properties of views. Mustache's own lookup also finds and calls inherited functions:
 * `{{entries.pop}}` would change the registry.
 */
class OwnContext extends Mustache.Context {
	override push(view: unknown): OwnContext {
		return new OwnContext(view, this);
	}

	override lookup(name: string): unknown {
		if (name === '.') {
			return this.view;
		}
		const [own = '', word] = name.split(/\s+/, 2);
		const path = own.split('.');
		for (let context: Mustache.Context | undefined = this; context; context = context.parent) {
			const found = follow(context.view, path);
			if (found) {
				// Functions in a view come from our code, because data from a file has none.
				return typeof found.value === 'function' ? found.value.call(this.view, word) : found.value;
			}
		}
		return undefined;
	}
}

function follow(view: unknown, path: readonly string[]): { readonly value: unknown } | undefined {
	let value = view;
	for (const step of path) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) {
			return undefined;
		}
		value = (value as TemplateView)[step];
	}
	return { value };
}

/** Mustache's token for `{{> name}}`. */
type PartialToken = readonly [
	symbol: string,
	name?: string,
	start?: number,
	end?: number,
	indentation?: string,
	/** Index of this tag among the tags on its line. */
	index?: number,
	lineHasNonSpace?: boolean,
];

/** A writer with a budget and without Mustache's cache, which would keep every template forever. */
class BoundedWriter extends Mustache.Writer {
	readonly #budget: RenderBudget;

	constructor(budget = new RenderBudget()) {
		super();
		this.#budget = budget;
		Object.assign(this, { templateCache: undefined });
	}

	override renderTokens(...args: Parameters<Mustache.Writer['renderTokens']>): string {
		this.#budget.spend(1 + args[0].length, 0);
		const text = super.renderTokens(...args);
		this.#budget.spend(0, text.length);
		return text;
	}

	override renderSection(...args: Parameters<Mustache.Writer['renderSection']>): string {
		return super.renderSection(...args) || EMPTY;
	}

	override renderInverted(...args: Parameters<Mustache.Writer['renderInverted']>): string {
		return super.renderInverted(...args) || EMPTY;
	}

	override unescapedValue(...args: Parameters<Mustache.Writer['unescapedValue']>): string {
		return super.unescapedValue(...args) || EMPTY;
	}

	override escapedValue(...args: Parameters<Mustache.Writer['escapedValue']>): string {
		return super.escapedValue(...args) || EMPTY;
	}

	/** Inserts an included section verbatim: it is already rendered, and a name in it must not act as a template. */
	override renderPartial(...[token, , partials]: Parameters<Mustache.Writer['renderPartial']>): string {
		const [, name = '', , , indentation = '', index, lineHasNonSpace] = token as readonly unknown[] as PartialToken;
		const text = (typeof partials === 'function' ? partials(name) : undefined) || EMPTY;
		return index === 0 && indentation ? this.indentPartial(text, indentation, lineHasNonSpace ?? false) : text;
	}
}

/**
 * Renders a Markdown template. `{{x}}` is escaped for Markdown, `{{{x}}}` is verbatim. The text has a mark for each part
 * that is empty; {@link withoutEmptyParts} removes them.
 *
 * @param partials returns the rendered text for `{{> name}}`.
 * @throws {Error} when the template is malformed; the message says what is wrong.
 * @throws {TemplateLimitError} when the budget is exceeded.
 */
export function renderMarkdown(
	template: string,
	view: TemplateView,
	partials: (name: string) => string | undefined,
	budget?: RenderBudget,
): string {
	return new BoundedWriter(budget).render(template, new OwnContext(view), partials, {
		escape: (value) => (value instanceof BlankMark ? String(value) : escapeMarkdown(String(value))),
	});
}

/** Renders a plain-text template: nothing is escaped. */
export function renderText(template: string, view: TemplateView): string {
	return new BoundedWriter()
		.render(template, new OwnContext(view), undefined, { escape: (value) => String(value) })
		.replaceAll(EMPTY, '');
}

export interface TemplateError {
	readonly code: MessageCode;
	readonly args: readonly string[];
}

/** Mustache's errors have no codes, so they are recognised by their messages. */
const ERRORS = [
	[/^Unclosed section "(.*)" at \d+$/s, 'template-open-section'],
	[/^Unopened section "(.*)" at \d+$/s, 'template-stray-end'],
	[/^Unclosed tag at \d+$/, 'template-open-tag'],
] as const satisfies readonly (readonly [RegExp, MessageCode])[];

/** @returns the reason why a template is malformed, or nothing. */
export function templateError(template: string): TemplateError | undefined {
	try {
		new BoundedWriter().parse(template);
		return undefined;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		for (const [pattern, code] of ERRORS) {
			const match = pattern.exec(message);
			if (match) {
				const [, name] = match;
				return { code, args: name === undefined ? [] : [`{{#${name}}}`, `{{/${name}}}`, name] };
			}
		}
		return { code: 'template-syntax', args: [message] };
	}
}

/** @returns the names of the sections that a template includes (`{{> name}}`); none when it cannot be read. */
export function templatePartials(template: string): readonly string[] {
	return namesIn(template, (symbol) => symbol === '>');
}

/** @returns the names of the values that a template writes or asks for; none when it cannot be read. */
export function templateValues(template: string): readonly string[] {
	return namesIn(template, (symbol) => symbol !== '>' && symbol !== 'text' && symbol !== '!');
}

/** A `{{#blank name}}` or `{{#choice name}}` of a template. */
export interface TemplateBlank {
	readonly name: string;
	/** Its text, a template. */
	readonly text: string;
	/** Whether another one ends where it begins. */
	readonly touches: boolean;
}

const NAMED_BLANK = /^(?:blank|choice)\s+(.*)$/;

/** @returns the blanks and choices with a name; none when the template cannot be read. */
export function templateBlanks(template: string): readonly TemplateBlank[] {
	const blanks: TemplateBlank[] = [];
	let end: number | undefined;
	walk(template, ([symbol, value, start, from, , to]) => {
		const name = symbol === '#' ? NAMED_BLANK.exec(String(value))?.[1] : undefined;
		if (name !== undefined) {
			blanks.push({ name, text: template.slice(Number(from), Number(to)), touches: start === end });
			end = template.indexOf('}}', Number(to)) + '}}'.length;
		}
	});
	return blanks;
}

function namesIn(template: string, isWanted: (symbol: unknown) => boolean): readonly string[] {
	const names = new Set<string>();
	walk(template, ([symbol, name]) => {
		if (isWanted(symbol)) {
			names.add(String(name));
		}
	});
	return [...names];
}

/** Visits the tokens of a template, each before those in it. */
function walk(template: string, visit: (token: readonly unknown[]) => void): void {
	const each = (tokens: unknown): void => {
		for (const token of Array.isArray(tokens) ? (tokens as readonly unknown[][]) : []) {
			visit(token);
			each(token[4]);
		}
	};
	try {
		each(new BoundedWriter().parse(template));
	} catch {
		// `templateError` reports malformed templates.
	}
}
