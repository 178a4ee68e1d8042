import assert from 'node:assert/strict';
import { sectionsOf } from './support';

const BEGIN = '<!-- mii:begin teams lang=de -->';
const END = '<!-- mii:end teams -->';
const OTHER_BEGIN = '<!-- mii:begin pack lang=en -->';
const OTHER_END = '<!-- mii:end pack -->';

function found(text: string): readonly string[] {
	return sectionsOf(text).sections.map(({ section, span }) => `${section.id}:${text.slice(span.start, span.end)}`);
}

function problems(text: string): readonly string[] {
	return sectionsOf(text).problems.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

describe('findLivingSections', () => {
	it('finds a section with the spans of its parts', () => {
		const text = `# A\n\n${BEGIN}\n\nbody\n\n${END}\n`;
		const [living] = sectionsOf(text).sections;
		assert(living);
		assert.equal(text.slice(living.begin.start, living.begin.end), BEGIN);
		assert.equal(text.slice(living.body.start, living.body.end), '\n\nbody\n\n');
		assert.equal(text.slice(living.end.start, living.end.end), END);
		assert.equal(living.language, 'de');
	});

	for (const [name, text] of [
		['directly below a paragraph', `words\n${BEGIN}\n${END}\nwords`],
		['below a list', `- item\n${BEGIN}\n${END}`],
		['with CRLF', `a\r\n${BEGIN}\r\n${END}\r\n`],
		['behind a byte order mark', `\uFEFF${BEGIN}\n${END}\n`],
		['behind front matter', `---\ntitle: A\n---\n${BEGIN}\n${END}\n`],
		['indented by three blanks', `   ${BEGIN}  \n   ${END}\t\n`],
		['in details with blank lines', `<details>\n\n${BEGIN}\n${END}\n\n</details>`],
	] as const) {
		it(`finds a section ${name}`, () => {
			assert.equal(found(text).length, 1);
			assert.deepEqual(problems(text), []);
		});
	}

	for (const [name, text] of [
		['a fence', `\`\`\`\n${BEGIN}\n${END}\n\`\`\``],
		['indented code', `    ${BEGIN}\n    ${END}\n`],
		['code in a line', `\`${BEGIN}\`\n\`${END}\``],
		['front matter', `---\nmarker: ${BEGIN}\n---\n`],
	] as const) {
		it(`takes markers in ${name} for text`, () => {
			assert.deepEqual(found(text), []);
			assert.deepEqual(problems(text), []);
		});
	}

	for (const [name, text] of [
		['a quotation', `> ${BEGIN}\n> ${END}`],
		['a list', `- a\n\n  ${BEGIN}\n  ${END}\n`],
		['a table', `| a |\n| --- |\n| ${BEGIN} ${END} |\n`],
		['another block of HTML', `<div>\n${BEGIN}\n${END}\n</div>`],
		['a paragraph', `text ${BEGIN} text ${END}`],
		['a line with other words', `${BEGIN} words\n${END} words`],
		['one line for both', `${BEGIN}${END}`],
		['a list, in capitals', `- <!-- MII:BEGIN teams lang=de --> <!-- Mii: End teams -->`],
	] as const) {
		it(`reports markers in ${name}, where they do nothing`, () => {
			assert.deepEqual(found(text), []);
			assert.deepEqual(
				problems(text).map((problem) => problem.split(' ')[0]),
				['rule-section-place', 'rule-section-place'],
			);
		});
	}

	for (const text of ['<!-- MII:Begin teams lang=de -->', '<!-- mii-end teams -->', '<!-- mii : begin teams -->']) {
		it(`reports ${text}, which only looks like a marker`, () => {
			assert.deepEqual(problems(text), [`rule-section-marker ${text}`]);
		});
	}

	for (const [name, text, expected] of [
		['a missing end', BEGIN, [`rule-section-no-end ${BEGIN}`]],
		['a missing begin', END, [`rule-section-no-begin ${END}`]],
		['a begin twice', `${BEGIN}\n${BEGIN}\n${END}`, [`rule-section-no-end ${BEGIN}`]],
		['an end twice', `${BEGIN}\n${END}\n${END}`, [`rule-section-no-begin ${END}`]],
		['a section twice', `${BEGIN}\n${END}\n${BEGIN}\n${END}`, [`rule-section-twice ${BEGIN}`]],
		['nested sections', `${BEGIN}\n${OTHER_BEGIN}\n${OTHER_END}\n${END}`, [`rule-section-nested ${OTHER_BEGIN}`]],
		['crossed sections', `${BEGIN}\n${OTHER_BEGIN}\n${END}\n${OTHER_END}`, [`rule-section-crossed ${OTHER_BEGIN}`]],
		[
			'no language',
			'<!-- mii:begin teams -->\n<!-- mii:end teams -->',
			['rule-section-language <!-- mii:begin teams -->'],
		],
		[
			'a language twice',
			'<!-- mii:begin teams lang=de lang=en -->',
			['rule-section-marker <!-- mii:begin teams lang=de lang=en -->'],
		],
		[
			'another language',
			`${BEGIN.replace('=de', '=fr')}\n${END}`,
			['rule-section-language <!-- mii:begin teams lang=fr -->'],
		],
		[
			'an unknown section',
			'<!-- mii:begin teems lang=de -->\n<!-- mii:end teems -->',
			['rule-section-unknown-suggest <!-- mii:begin teems lang=de -->'],
		],
		['an unreadable marker', '<!-- mii:beginn teams -->', ['rule-section-marker <!-- mii:beginn teams -->']],
		['an unknown attribute', '<!-- mii:end teams lang=de -->', ['rule-section-marker <!-- mii:end teams lang=de -->']],
	] as const) {
		it(`reports ${name}`, () => assert.deepEqual(problems(text.replaceAll('-->\n', '-->\n\n')), expected));
	}

	it('leaves every section alone that another marker stands in', () => {
		assert.deepEqual(found(`${BEGIN}\n${OTHER_BEGIN}\n${OTHER_END}\n${END}`), []);
		assert.deepEqual(found(`${BEGIN}\n${OTHER_END}\n${END}`), []);
	});

	it('keeps the sound section beside a broken one', () => {
		assert.equal(found(`${BEGIN}\n\n${OTHER_BEGIN}\n${OTHER_END}\n`).length, 1);
		assert.equal(found(`${BEGIN}\n${END}\n${BEGIN.replace('=de', '=en')}\n${END}`).length, 2);
	});
});
