import { nameIndex } from '../../entries/nameIndex';
import { isPlainWord, suspectWords } from '../../entries/suspectWords';
import { DEFAULT_LANGUAGE } from '../../language';
import { isHistoric } from '../../markdown/isHistoric';
import { findWords, lineAround } from '../../markdown/words';
import type { Problem } from '../../problem';
import { examplePair } from './examplePair';
import type { Rule, RuleContext } from './rule';

/** Finds listed misspellings of entries, names in the wrong case and former names. */
export const entryName: Rule<'entry-name', 'rule-entry-name' | 'rule-entry-renamed'> = {
	id: 'entry-name',
	severity: 'warning',
	isLocal: true,
	reports:
		'Reports the name of a consortium, project, module or tool in a wrong spelling, or a name that it no longer has.',
	why: 'Readers look for the names that are in use, and a wrong one leads nowhere.',
	messages: {
		'rule-entry-name': { text: '“{0}” is misspelt. Write “{1}”.', title: 'Name: {0}' },
		'rule-entry-renamed': { text: '“{0}” is now called “{1}”.', title: 'Name: {0} is now {1}' },
	},
	example({ entries }) {
		const entry = [...entries.values()].find(({ misspellings }) => misspellings.length > 0);
		return examplePair(entry?.misspellings[0], entry?.short[DEFAULT_LANGUAGE]);
	},
	check(context) {
		return [...misspelt(context), ...nearMisses(context), ...(context.isHistory ? [] : renamed(context))];
	},
};

function nearMisses({ file, registry }: RuleContext): readonly Problem<'rule-entry-name'>[] {
	const index = nameIndex(registry);
	return suspectWords(registry, file).flatMap((word) => {
		const { text, start, end, name } = word;
		const isKnown = name === undefined || index.misspelt.has(text) || index.right.has(text);
		if (isKnown || !isPlainWord(file, word)) {
			return [];
		}
		const fix = [{ start, end, text: name }];
		return isShouted(file.prose, word)
			? []
			: [{ code: 'rule-entry-name', severity: 'warning', span: { start, end }, args: [text, name], fix }];
	});
}

function misspelt({ file, registry }: RuleContext): readonly Problem<'rule-entry-name'>[] {
	const index = nameIndex(registry);
	return findWords(file.prose, index.pattern).flatMap(({ start, end, text }) => {
		const listed = index.misspelt.get(text);
		const name = listed ?? index.peculiar.get(text.toLowerCase());
		if (name === undefined || index.right.has(text)) {
			return [];
		}
		const onlyCase = name.toLowerCase() === text.toLowerCase();
		// A lower-case name is a slug or an identifier; in an upper-case line the capitals are layout.
		if ((listed === undefined && text === text.toLowerCase()) || (onlyCase && isShouted(file.prose, { start, end }))) {
			return [];
		}
		return [
			{
				code: 'rule-entry-name',
				severity: 'warning',
				span: { start, end },
				args: [text, name],
				fix: [{ start, end, text: name }],
			},
		];
	});
}

function renamed({ file, registry }: RuleContext): readonly Problem<'rule-entry-renamed'>[] {
	const { pattern, owners } = nameIndex(registry).former;
	return findWords(file.prose, pattern).flatMap((word) => {
		const owner = owners.get(word.text);
		const name = owner?.short[DEFAULT_LANGUAGE];
		const span = { start: word.start, end: word.end };
		return name === undefined || isHistoric(file.prose, span, [name])
			? []
			: [{ code: 'rule-entry-renamed', severity: 'information', span, args: [word.text, name] }];
	});
}

function isShouted(prose: string, span: { start: number; end: number }): boolean {
	const line = lineAround(prose, span);
	return /\p{Lu}/u.test(line.replace(prose.slice(span.start, span.end), '')) && !/\p{Ll}/u.test(line);
}
