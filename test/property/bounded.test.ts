import assert from 'node:assert/strict';
import { emlDraft } from '../../src/core/access/emlDraft';
import { completed, openLines } from '../../src/core/access/mailForm';
import { mailtoUri } from '../../src/core/access/mailto';
import { institutionProblem } from '../../src/core/access/profile';
import { checkReadme } from '../../src/core/checks/checks';
import { DocumentChecks } from '../../src/core/checks/documentChecks';
import { fixTitle } from '../../src/core/checks/fixTitle';
import { silenceEdits } from '../../src/core/checks/silenceEdits';
import { withRuleOff } from '../../src/core/config/withRuleOff';
import { entryOfAddress } from '../../src/core/entries/addressIndex';
import { entriesBeginning } from '../../src/core/entries/entriesBeginning';
import { mentionAt, packagesIn } from '../../src/core/entries/mentions';
import { searchIndex } from '../../src/core/entries/search';
import { typedQuery } from '../../src/core/markdown/linkQuery';
import { parseMarkdown } from '../../src/core/markdown/markdownFile';
import { markdownLink } from '../../src/core/markdown/markdownText';
import { readOverlay } from '../../src/core/registry/parse';
import { sourceLink } from '../../src/core/registry/sourceLink';
import { factsFromFiles } from '../../src/core/repository/factsFromFiles';
import { gitConfigPath, gitHubRepository, gitRemotes, packageRepository } from '../../src/core/repository/gitRemotes';
import { findLivingSections } from '../../src/core/sections/living/livingSections';
import { outlineOf } from '../../src/core/sections/outline/outline';
import { usefulSections } from '../../src/core/sections/outline/sectionOrder';
import { fittingPlace, placeAtCursor } from '../../src/core/sections/placement/sectionPlace';
import { wrapSection } from '../../src/core/sections/placement/wrapSection';
import { renderSection, sectionsOf } from '../../src/core/sections/sections';
import { choiceParts } from '../../src/core/template/choiceParts';
import { Blanks, toSnippet } from '../../src/core/template/sectionText';
import { templateError } from '../../src/core/template/template';
import { withDepth } from '../../src/core/template/withDepth';
import { applyEdits } from '../../src/core/text/applyEdits';
import { comparableAddress } from '../../src/core/text/comparableAddress';
import { suggest } from '../../src/core/text/suggest';
import { isOlder } from '../../src/core/text/version';
import { yamlCursor } from '../../src/core/yaml/yamlCursor';
import { bundledRegistry } from '../support/bundled';
import { type Generator, HOSTILE_TEXTS } from '../support/hostileTexts';
import { CONTEXT } from '../unit/checks/rules/support';

/** The length of the texts in characters: `MII_HOSTILE_LENGTH=200000 npm test property` takes a quarter of an hour. */
const LENGTH = Number(process.env['MII_HOSTILE_LENGTH'] ?? 10_000);
/** The most that a text may cost, as a multiple of plain text of the same length. The square takes hundreds of times as much. */
const MAX_RATIO = 25;
/** Plain text that costs less counts as this much, in milliseconds: some libraries need half a second for any error. */
const FLOOR_MS = 80;
/** A text that seems to cost too much is measured again beside plain text, because others may work on this machine. */
const ROUNDS = 4;

const MII = { ...CONTEXT, isMii: true };

/** Every step that reads a text of others. */
const STEPS: Readonly<Record<string, (text: string) => unknown>> = {
	'check, fix and update': (text) => {
		const file = parseMarkdown(text);
		const living = findLivingSections(file, MII);
		return [
			checkReadme(text, MII, { file, living })
				.slice(0, 20)
				.map((finding) => [
					fixTitle(finding, finding.fix ?? []),
					silenceEdits(file, finding.rule, finding.span, living.sections),
				]),
			living.sections.slice(0, 20).map((section) => applyEdits(text, section.update(true))),
		];
	},
	'check after an edit': (text) => {
		const checks = new DocumentChecks();
		const file = parseMarkdown(text);
		const edited = `${text.slice(0, text.length / 2)}a${text.slice(text.length / 2)}`;
		return [checks.check(file, MII), checks.check(parseMarkdown(edited, file), MII)];
	},
	'find and place sections': (text) => {
		const file = parseMarkdown(text);
		const outline = outlineOf(bundledRegistry(), file);
		const sections = sectionsOf(bundledRegistry()).slice(0, 5);
		return [
			sections.map((section) => wrapSection(text, fittingPlace(outline, section, file))),
			[0, text.length >> 1, text.length].map((at) => wrapSection(text, placeAtCursor(file, at))),
			usefulSections(bundledRegistry(), { file, path: '/README.md', facts: {}, isEmpty: false }),
		];
	},
	'wrap in the middle': (text) => wrapSection(`${text}x${text}`, { start: text.length + 1, end: text.length + 1 }),
	'list the sections': (text) =>
		usefulSections(bundledRegistry(), { file: parseMarkdown(text), path: '/README.md', facts: {}, isEmpty: false }),
	hover: (text) => [mentionAt(CONTEXT.registry, text, text.length >> 1), packagesIn(CONTEXT.registry, text)],
	'look up an address': (text) => [entryOfAddress(CONTEXT.registry, `https://${text}`), comparableAddress(text)],
	'read a query': (text) => [typedQuery(text), typedQuery(`[${text}`), typedQuery(`/${text}`)],
	'complete a name': (text) => entriesBeginning(CONTEXT.registry, text),
	search: (text) => searchIndex(CONTEXT.registry).ranked(text),
	'read a Git configuration': (text) => [gitRemotes(text), gitRemotes(`[remote "a"]\nurl = ${text}`)],
	'read a Git file': (text) => [gitConfigPath(text), gitConfigPath(`gitdir: ${text}`)],
	'read an address of Git': (text) => [
		gitHubRepository(text),
		packageRepository(text),
		packageRepository(`https://github.com/${text}`),
	],
	'read the facts': (text) => factsFromFiles(bundledRegistry(), { packageJson: text, sushiConfig: text }),
	'read the values of facts': (text) => {
		const fields = { name: text, title: text, description: text, version: text, license: text, repository: text };
		const json = JSON.stringify({ ...fields, canonical: `https://${text}` });
		return factsFromFiles(bundledRegistry(), {
			packageJson: json,
			licence: { path: 'LICENSE', text },
			workflows: [text],
			remotes: [{ name: 'origin', url: text }],
		});
	},
	'read an overlay': (text) => readOverlay(text),
	'read the values of an overlay': (text) => readOverlay(`entries: { a: { name: ${JSON.stringify(text)} } }`),
	'complete an overlay': (text) => yamlCursor(text, text.length >> 1),
	'read a template': templateError,
	'split a choice': choiceParts,
	'render a template': (text) => {
		const [section] = sectionsOf(CONTEXT.registry);
		assert(section);
		const body = { de: `# a\n{{#a}}${text}{{/a}}\n`, en: text };
		return ['de', 'en'].map((language) => {
			try {
				return renderSection(CONTEXT.registry, { ...section, body }, language as 'de' | 'en');
			} catch {
				return undefined;
			}
		});
	},
	'write a section': (text) => toSnippet(withDepth(new Blanks().split(`# a\n${text}`), 3)),
	'write a link': (text) => [markdownLink(text, text), sourceLink(text, 'sample', 'sample/thing')],
	'write a mail': (text) => {
		const mail = { to: text, subject: text, body: text };
		return [emlDraft(mail, { date: new Date(0) }), mailtoUri(mail)];
	},
	'complete a mail': (text) => [openLines(CONTEXT.registry, text), completed(CONTEXT.registry, text, 'a', 'b')],
	'read an answer': (text) => institutionProblem(text),
	'turn a rule off': (text) => withRuleOff(text, 'typo'),
	'suggest a word': (text) => suggest(text, ['contact', 'licence', text]),
	'compare versions': (text) => [isOlder(text, '1.0.0'), isOlder('1.0.0', text), isOlder(text, `${text}1`)],
};

/** Prose with headings, lists and links, as people write it. */
const plain: Generator = (length) =>
	'## Laboratory\n\nThis module describes the findings of a laboratory. See [the guide](https://example.org/guide).\n\n- One\n- Two\n\n'
		.repeat(length / 100)
		.slice(0, length);

function millisecondsOf(step: (text: string) => unknown, text: string): number {
	const before = process.cpuUsage();
	step(text);
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1_000;
}

/** Whether a text costs too much in each of the rounds. */
function costsTooMuch(step: (text: string) => unknown, text: string, usual: string): boolean {
	return Array.from({ length: ROUNDS }).every(() => {
		const cost = millisecondsOf(step, text);
		return cost > MAX_RATIO * FLOOR_MS && cost > MAX_RATIO * millisecondsOf(step, usual);
	});
}

describe('a text of others', () => {
	for (const [name, step] of Object.entries(STEPS)) {
		it(`costs at most ${MAX_RATIO} times as much as plain text: ${name}`, () => {
			const texts = [LENGTH / 10, LENGTH].map((length) => ({ length, usual: plain(length) }));
			const slow = Object.entries(HOSTILE_TEXTS).flatMap(([kind, generate]) => {
				// The shorter text first: the square of the longer one would take minutes.
				const over = texts.find(({ length, usual }) => costsTooMuch(step, generate(length), usual));
				return over ? [`${kind}: ${over.length} characters take more than ${MAX_RATIO} times as much`] : [];
			});
			assert.deepEqual(slow, []);
		}).timeout(900_000);
	}
});
