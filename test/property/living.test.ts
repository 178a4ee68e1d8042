import assert from 'node:assert/strict';
import spec from 'commonmark-spec';
import fc from 'fast-check';
import { parseMarkdown } from '../../src/core/markdown/markdownFile';
import { emptyLivingBlock } from '../../src/core/sections/living/livingBlock';
import { findLivingSections } from '../../src/core/sections/living/livingSections';
import { sampleRegistry } from '../support/registry';
import { apply, livingRegistry, updateLiving } from '../unit/sections/living/support';

const registry = livingRegistry();
const newer = livingRegistry('Team Beta');

function update(text: string, from = registry): string {
	return apply(text, updateLiving(text, from));
}

/** The sections of a text, what each holds, and what stands around them. */
function look(
	text: string,
	from = registry,
): { readonly states: readonly string[]; readonly bodies: readonly string[]; readonly outside: string } {
	const { sections } = findLivingSections(parseMarkdown(text), { registry: from, facts: {} });
	const marks = sections.map((living) => ({ start: living.begin.start, end: living.end.end, text: '§' }));
	return {
		states: sections.map(({ state }) => state),
		bodies: sections.map(({ span }) => text.slice(span.start, span.end)),
		outside: apply(text, marks),
	};
}

/** Pieces of Markdown in which markers like to hide. */
const PIECES = [
	emptyLivingBlock('teams', 'de'),
	emptyLivingBlock('pack', 'en'),
	'<!-- mii:begin teams lang=de -->',
	'<!-- mii:begin teams lang=de hash=0123456789ab -->',
	'<!-- mii:end teams -->',
	'<!-- mii:begin nothing lang=xx -->',
	'<!-- mii:end pack -->',
	'<!--',
	'-->',
	'```',
	'    ',
	'> ',
	'- ',
	'1. ',
	'# Heading',
	'words',
	'<div>',
	'`',
	'---',
	'title: x',
	'\\',
	'|a|b|',
	'\n',
	'\n',
	'\n\n',
	'\r\n',
	'\r',
	'\t',
	'\uFEFF',
];
const documents = fc
	.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 8 })), { maxLength: 24 })
	.map((pieces) => pieces.join(''));

describe('living sections, for every document', () => {
	it('update twice is update once, bytes outside stay, nothing current is edited, no hand edit is lost', () => {
		fc.assert(
			fc.property(documents, (text) => {
				const once = update(text);
				const [before, after] = [look(text), look(once)];
				assert.equal(after.outside, before.outside);
				assert.deepEqual(
					after.states,
					before.states.map((state) => (state === 'edited' ? state : 'current')),
				);
				assert(before.bodies.every((body, index) => before.states[index] !== 'edited' || body === after.bodies[index]));
				assert.equal(update(once), once);
				assert.equal(update(update(once, newer)), once);
			}),
			{ numRuns: 100 },
		);
	}).timeout(20_000);

	it('fills the gap at every block boundary of every example of the CommonMark specification, and nothing else', () => {
		assert(spec.tests.length > 600);
		for (const { markdown } of spec.tests) {
			const text = markdown.replaceAll('→', '\t');
			const offsets = boundaries(text);
			const inject = (render: (id: string) => string): string =>
				apply(
					text,
					offsets.map((offset, index) => ({ start: offset, end: offset, text: `${render(`s${index}`)}\n` })),
				);
			const document = inject((id) => emptyLivingBlock(id, 'de'));
			const once = update(document, many);
			const seen = new Set([...once.matchAll(/mii:begin (\w+) lang=de hash=/g)].map(([, id = '']) => id));
			// An example without a block that only the end of the text closes has room at each of its boundaries.
			if (!OPEN_ENDED.test(text)) {
				assert.equal(seen.size, offsets.length, JSON.stringify(document));
			}
			const expected = inject((id) => (seen.has(id) ? filled(id) : emptyLivingBlock(id, 'de')));
			assert.equal(once, expected, JSON.stringify(document));
			assert.equal(update(once, many), once);
		}
	}).timeout(20_000);
});

/** A registry with a section for each boundary. */
const many = sampleRegistry({
	sections: `sections:\n${Array.from({ length: 40 }, (_, index) => `  s${index}: { name: S, description: S, readme: [], body: "Text\\n\\n- of ${index}" }\n`).join('')}`,
});

function filled(id: string): string {
	return update(emptyLivingBlock(id, 'de'), many);
}

// A fence or a block of HTML that may lack its end, and a definition whose title may go on below.
const OPEN_ENDED = /```|~~~|<|\[[^\]]*\]:|^\s*\[/m;

/** The offsets of lines that begin a block at the top level, and the end of the text. */
function boundaries(text: string): readonly number[] {
	const starts = parseMarkdown(text).blocks.map(({ start }) => text.lastIndexOf('\n', start - 1) + 1);
	return [...new Set([0, ...starts, text.length])];
}
