import assert from 'node:assert/strict';
import { parseMarkdown } from '../../../../src/core/markdown/markdownFile';
import { decodeAnswer, encodeAnswer } from '../../../../src/core/sections/living/answers';
import { emptyLivingBlock } from '../../../../src/core/sections/living/livingBlock';
import type { LivingSection } from '../../../../src/core/sections/living/livingSection';
import { findLivingSections } from '../../../../src/core/sections/living/livingSections';
import { apply, formRegistry, updateLiving } from './support';

const registry = formRegistry();

function update(text: string, from = registry): string {
	return apply(text, updateLiving(text, from));
}

function only(text: string, from = registry): LivingSection {
	const { sections } = findLivingSections(parseMarkdown(text), { registry: from, facts: {} });
	const [living] = sections;
	assert(living && sections.length === 1, text);
	return living;
}

function look(text: string, from = registry): { readonly state: string; readonly answers: object } {
	const { state, answers } = only(text, from);
	return { state, answers: Object.fromEntries(answers) };
}

const filled = update(emptyLivingBlock('own', 'de'));
const typed = filled.replace('[Name]', 'Erika "Eri" Mustermann').replace('[bitte wählen]', 'frei');

describe('an answer in a marker', () => {
	for (const [answer, value] of [
		['Erika Mustermann, Klinik Musterstadt', 'Erika Mustermann, Klinik Musterstadt'],
		['a "b"', 'a %22b%22'],
		['a --> b', 'a -%2D> b'],
		['---', '-%2D%2D'],
		['50 % of it', '50 % of it'],
		['100%25', '100%2525'],
		['two\nlines', 'two%0Alines'],
		['\u0085', '%C2%85'],
	] as const) {
		it(`is ${JSON.stringify(answer)} as ${value}`, () => {
			assert.equal(encodeAnswer(answer), value);
			assert.equal(decodeAnswer(value), answer);
		});
	}

	it('may be written by hand in another way', () => {
		assert.equal(
			decodeAnswer('%41%2d%C3%A4%FF 5 % %'),
			'A-ä%FF 5 % %'.replace('A-ä%FF', decodeAnswer('%41%2d%C3%A4%FF')),
		);
	});
});

describe('a living section with answers', () => {
	it('shows its open blanks, each in its place', () => {
		const { open, state } = only(filled);
		assert.equal(state, 'current');
		assert.deepEqual(
			open.map(({ name, span }) => [name, filled.slice(span.start, span.end)]),
			[
				['lead', '[Name]'],
				['licence', '[bitte wählen]'],
				['cell', '[Zelle]'],
				['text', '[Worum geht es?]'],
			],
		);
		const crlf = filled.replaceAll('\n', '\r\n');
		assert.deepEqual(
			only(crlf).open.map(({ span }) => crlf.slice(span.start, span.end)),
			['[Name]', '[bitte wählen]', '[Zelle]', '[Worum geht es?]'],
		);
	});

	it('takes what was written over a hint for an answer, and takes it up', () => {
		const answers = { lead: 'Erika "Eri" Mustermann', licence: 'frei' };
		assert.deepEqual(look(typed), { state: 'current', answers });
		const once = update(typed);
		assert.match(once, /lead="Erika %22Eri%22 Mustermann" licence="frei" -->/);
		assert.equal(once.replace(/ lead=.* -->/, ' -->').replace(/hash=\w+/, ''), typed.replace(/hash=\w+/, ''));
		assert.deepEqual(look(once), { state: 'current', answers });
		assert.equal(update(once), once);
		assert.deepEqual(
			only(once).open.map(({ name }) => name),
			['cell', 'text'],
		);
	});

	it('keeps answers when the directory changes, whether they were taken up or not', () => {
		const newer = formRegistry({ heading: 'Ansprechpersonen' });
		for (const text of [typed, update(typed)]) {
			assert.equal(look(text, newer).state, 'outdated');
			const once = update(text, newer);
			assert.match(once, /## Ansprechpersonen\n\n- \*\*Lead:\*\* Erika "Eri" Mustermann\n/);
			assert.deepEqual(look(once, newer), {
				state: 'current',
				answers: { lead: 'Erika "Eri" Mustermann', licence: 'frei' },
			});
		}
	});

	it('keeps answers in another language, with the choice of that language', () => {
		for (const text of [typed, update(typed)]) {
			const english = update(text.replace('lang=de', 'lang=en'));
			assert.match(english, /## Contact\n\n- \*\*Lead:\*\* Erika "Eri" Mustermann\n\n- \*\*Licence:\*\* free for all/);
			assert.equal(look(english).state, 'current');
			assert.equal(update(english), english);
			assert.equal(update(english.replace('lang=en', 'lang=de')), update(typed));
		}
	});

	it('takes an answer that was changed in the marker', () => {
		const text = update(typed).replace('lead="Erika %22Eri%22 Mustermann"', 'lead="Max"');
		assert.equal(look(text).state, 'outdated');
		assert.match(update(text), /- \*\*Lead:\*\* Max\n/);
	});

	it('opens a blank again whose answer was removed', () => {
		const text = update(typed).replace('** Erika "Eri" Mustermann', '** ');
		assert.deepEqual(look(text).answers, { licence: 'frei' });
		assert.match(update(text), /- \*\*Lead:\*\* \[Name\]\n/);
	});

	it('takes several lines where a blank is alone in its line, and only there', () => {
		const text = filled.replace('[Worum geht es?]', 'One\n\n- two\n- three');
		assert.deepEqual(look(text), { state: 'current', answers: { text: 'One\n\n- two\n- three' } });
		assert.match(update(text), /text="One%0A%0A- two%0A- three"/);
		assert.equal(look(filled.replace('[Name]', 'One\ntwo')).state, 'edited');
		const marked = emptyLivingBlock('own', 'de').replace('lang=de', 'lang=de lead="One%0Atwo"');
		assert.match(update(marked), /- \*\*Lead:\*\* One two\n/);
	});

	it('writes a vertical bar in a table with a backslash', () => {
		const text = update(filled.replace('[Zelle]', 'a | b'));
		assert.match(text, /cell="a \| b"/);
		assert.match(text, /\n\| a \\\| b \| c \|\n/);
		assert.equal(update(text), text);
		assert.deepEqual(look(text).answers, { cell: 'a | b' });
	});

	it('is edited by a change of any other text; an update that replaces it keeps the answers', () => {
		const text = update(typed).replace('See you.', 'See you soon.').replace('** Erika', '** Eva');
		assert.equal(look(text).state, 'edited');
		assert.equal(update(text), text);
		const replaced = apply(text, updateLiving(text, registry, {}, true));
		assert.match(replaced, /\*\* Eva "Eri" Mustermann\n[\s\S]*See you\.\n/);
	});

	it('never writes an answer that would break out of its markers', () => {
		for (const answer of ['<!-- mii:end own -->', '```', '<!-- open']) {
			const text = emptyLivingBlock('own', 'de').replace('lang=de', `lang=de text="${encodeAnswer(answer)}"`);
			assert.equal(look(text).state, 'unwritable', answer);
			assert.equal(update(text), text);
		}
	});

	it('keeps answers to blanks that it does not show', () => {
		const text = update(emptyLivingBlock('own', 'de').replace('lang=de', 'lang=de  gone="x"'));
		assert.match(text, /lang=de {2}gone="x" hash=/);
	});
});
