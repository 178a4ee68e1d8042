import { statedIn } from '../../fhir/fhirFile';
import { UNNAMED_PACKAGE } from '../../fhir/modules';
import { projectModule } from '../../fhir/projectModule';
import { SOURCE_LANGUAGE } from '../../language';
import { isQuoted } from '../../markdown/words';
import type { Problem, Severity } from '../../problem';
import { placeholdersIn } from '../../sections/placeholders';
import { unfilledHints } from '../../sections/unfilledHints';
import { escapeRegExp } from '../../text/escapeRegExp';
import { EXAMPLE_WORDS } from './exampleWords';
import type { Rule, RuleContext } from './rule';

/** Repository templates write `{{ NAME }}`; `{{ site.title }}` is page code of its own and not reported. */
const BRACES = /\{\{\s*[A-Z][A-Z0-9_]*\s*\}\}/g;
const ANY_BRACES = /\{\{\s*[\w-]+(?: [\w-]+)*\s*\}\}/g;

const TODO_LENGTH = 6;

/** Addresses of links that stand for one to come. */
const ADDRESS =
	/^(?:link|url|todo|tbd|fixme|xxx|adresse|address|platzhalter|placeholder|(?:insert|your|put)[-_]?(?:link|url)[-_]?(?:here)?)$/i;

export const placeholder: Rule<'placeholder', 'rule-placeholder'> = {
	id: 'placeholder',
	severity: 'warning',
	isLocal: true,
	reports: 'Reports text that a template left to be filled in.',
	why: 'Readers miss the information that belongs there. Sections of this extension have square brackets where something is left to fill in.',
	messages: {
		'rule-placeholder': { text: 'The placeholder “{0}” has not been filled in.', title: 'Placeholder: {0}' },
	},
	example(_registry, language = SOURCE_LANGUAGE) {
		const label = `- **${EXAMPLE_WORDS[language].contact}:**`;
		return { wrong: `${label} TODO`, right: `${label} desk@example.org` };
	},
	check(context) {
		const { prose, links } = context.file;
		const found = new Map<number, Problem<'rule-placeholder'>>();
		const add = (start: number, text: string, severity: Severity = 'warning'): void => {
			const span = { start, end: start + text.length };
			found.set(start, { code: 'rule-placeholder', severity, span, args: [text.replace(/\s+/g, ' ')] });
		};
		for (const { start, end } of placeholdersIn(context.registry, prose)) {
			add(start, prose.slice(start, end));
		}
		for (const match of prose.matchAll(bracesFor(context))) {
			if (!isQuoted(prose, { start: match.index, end: match.index + match[0].length })) {
				add(match.index, match[0]);
			}
		}
		for (const { destination, form } of links) {
			const address = context.file.text.slice(destination.start, destination.end);
			if (form === 'link' && ADDRESS.test(address)) {
				add(destination.start, address);
			}
			for (const match of address.matchAll(BRACES)) {
				add(destination.start + match.index, match[0]);
			}
		}
		for (const { start, end } of unfilledHints(context.file, context.registry, context.facts)) {
			// The author inserted the section and knows about the blank, so it is less severe.
			add(start, context.file.text.slice(start, end), 'information');
		}
		return [...found.values()];
	},
	checkFhir({ file, registry, repository, others }) {
		// The texts of a project that is only there for its dependencies, as in tests, are read by nobody.
		const isUnnamed = statedIn(file, 'package')?.value === UNNAMED_PACKAGE;
		const files = [file, ...others.map((other) => other.file)];
		if (isUnnamed && projectModule(files, registry, repository) === undefined) {
			return [];
		}
		const words = registry.checks.placeholders;
		const values = file.values.flatMap(({ fact, text }) => (text ? [{ fact, ...text }] : []));
		const whole = values.filter(
			({ fact, value }) => words.includes(value) || (fact === 'package' && value === UNNAMED_PACKAGE),
		);
		// In a comment of a file for programs, TODO is a note of the author. Longer words are those of templates.
		const long = words.filter((word) => word.length > TODO_LENGTH).map(escapeRegExp);
		const templates = [file.kind === 'shorthand' ? BRACES : ANY_BRACES, new RegExp(long.join('|') || '(?!)', 'g')];
		const marks = templates.flatMap((one) =>
			[...file.text.matchAll(one)].map(({ index, 0: value }) => ({ value, start: index, end: index + value.length })),
		);
		const found = new Map([...marks, ...whole].map((one) => [one.start, one]));
		return [...found.values()].map(({ value, start, end }) => ({
			code: 'rule-placeholder',
			severity: 'warning',
			span: { start, end },
			args: [value.replace(/\s+/g, ' ')],
		}));
	},
};

/** Pages of implementation guides are Liquid templates, so only placeholders of repository templates count there. */
function bracesFor({ isReadme }: RuleContext): RegExp {
	return isReadme ? ANY_BRACES : BRACES;
}
