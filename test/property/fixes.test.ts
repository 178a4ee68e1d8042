import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { type CheckContext, checkReadme, type Finding } from '../../src/core/checks/checks';
import { fixTitle } from '../../src/core/checks/fixTitle';
import { format } from '../../src/core/messages';
import { isReadmeName } from '../../src/core/repository/repositoryMatch';
import { bundledRegistry } from '../support/bundled';
import { apply } from '../unit/sections/living/support';

const FOLDER = 'test/fixtures/readmes';
const registry = bundledRegistry();
const module = registry.entries.get('kds-laborbefund');
const PACKAGE = module?.module?.package ?? '';

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.md'))
	.sort()
	.map((file) => ({ file, text: readFileSync(path.join(FOLDER, file), 'utf8') }));

function contextOf(file: string): CheckContext {
	return {
		registry,
		today: '2026-11-22',
		repository: module?.repository ?? '',
		facts: { package: PACKAGE },
		isMii: file.startsWith('initiative'),
		isReadme: isReadmeName(path.basename(file)),
	};
}

/** The surplus of each paired mark in a line. */
function unbalanced(line: string): string {
	const count = (mark: string): number => line.split(mark).length - 1;
	const brackets = [count('[') - count(']'), count('(') - count(')'), count('<') - count('>')];
	const quotes = [count('„') - count('“') - count('”'), count('«') - count('»')];
	const twins = ['"', "'", '`', '**'].map((mark) => count(mark) % 2);
	return [...brackets, ...quotes, ...twins].join();
}

const CLOSING: Readonly<Record<string, string>> = { ']': '[', ')': '(', '“': '„', '”': '“', '‘': '‚', '’': '‘' };

/** True when marks close in reverse order of their opening. */
function isNested(line: string): boolean {
	const open: string[] = [];
	for (const [mark] of line.matchAll(/\*\*|["'`*_[\]()„“”‚‘’]/g)) {
		const begin = open.at(-1);
		if (begin === mark || (begin !== undefined && begin === CLOSING[mark])) {
			open.pop();
		} else {
			open.push(mark);
		}
	}
	return open.length === 0;
}

function lineOf(text: string, offset: number): string {
	return text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
}

/** A fix of one line, tried out. */
function check(text: string, finding: Finding, context: CheckContext): void {
	const edits = finding.fix ?? [];
	const fixed = apply(
		text,
		[...edits].sort((a, b) => a.start - b.start),
	);
	const name = `${finding.rule} in ${JSON.stringify(lineOf(text, finding.span.start))}`;
	const isOneLine = edits.every((edit) => !/[\r\n]/.test(edit.text + text.slice(edit.start, edit.end)));
	if (isOneLine) {
		const [before, after] = [text, fixed].map((whole) => isNested(lineOf(whole, finding.span.start)));
		assert(after || !before, `${name} tears marks apart: ${lineOf(fixed, finding.span.start)}`);
		assert.equal(
			unbalanced(lineOf(fixed, finding.span.start)),
			unbalanced(lineOf(text, finding.span.start)),
			`${name} becomes ${lineOf(fixed, finding.span.start)}`,
		);
	}
	const alike = (all: readonly Finding[]): number =>
		all.filter(({ rule, args }) => rule === finding.rule && args.join() === finding.args.join()).length;
	assert(alike(checkReadme(fixed, context)) < alike(checkReadme(text, context)), `${name} is still found`);
}

/** Sentences that rules find, with their marks still to come. */
const SENTENCES = [
	['unter dem Tab ', 'Packages', ' zu finden'],
	['im ', 'Packages', '-Tab zu finden'],
	['siehe Reiter ', 'Packages', '.'],
	['the ', 'Packages tab', ' of it'],
	['the ', 'Packages', ' tab of it'],
	['Die ', 'Medizininformatik Initiative', ' ist groß.'],
	['alle ', 'ImplemenationGuides', ' dazu'],
	['Aktuelle stabile Version: ', '2025.0.0', ''],
] as const;
const MARKS = [
	['', ''],
	["'", "'"],
	['"', '"'],
	['„', '“'],
	['“', '”'],
	['‚', '‘'],
	['‘', '’'],
	['«', '»'],
	['»', '«'],
	['*', '*'],
	['**', '**'],
	['_', '_'],
	['`', '`'],
	['[', ']'],
	['(', ')'],
	['[', '](https://example.org/x)'],
] as const;

describe('fixes', () => {
	it('say what they will do', () => {
		let count = 0;
		for (const { file, text } of files) {
			for (const finding of checkReadme(text, contextOf(file))) {
				const edits = finding.fix ?? finding.guess;
				if (edits) {
					const { sentence, args } = fixTitle(finding, edits);
					const title = format(sentence, args);
					assert.match(title, /“[^”]*\S[^”]*”|Simplifier/, `${finding.rule} in ${file}`);
					assert.doesNotMatch(title, /this\b|\n/i);
					assert(title.length <= 120);
					count += 1;
				}
			}
		}
		assert(count >= 30, String(count));
	});

	it('of the fixtures leave brackets and quotation marks balanced, and are done', () => {
		for (const { file, text } of files) {
			for (const finding of checkReadme(text, contextOf(file)).filter(({ fix }) => fix)) {
				check(text, finding, contextOf(file));
			}
		}
	});

	it('leave every kind of mark in pairs', () => {
		const context = contextOf('initiative/README.md');
		const sentence = fc
			.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(...MARKS), fc.constantFrom(...MARKS), fc.boolean())
			.map(([[before, word, after], inner, outer, around]) => {
				const marked = `${inner[0]}${word}${inner[1]}`;
				return around
					? `${outer[0]}${before}${marked}${after}${outer[1]}`
					: `${before}${outer[0]}${marked}${outer[1]}${after}`;
			});
		fc.assert(
			fc.property(fc.array(sentence, { minLength: 1, maxLength: 3 }), (lines) => {
				const text = `# Titel\n\n${lines.join('\n\n')}\n`;
				for (const finding of checkReadme(text, context).filter(({ fix }) => fix)) {
					check(text, finding, context);
				}
			}),
			{ numRuns: 150 },
		);
	});
});
