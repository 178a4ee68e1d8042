import assert from 'node:assert/strict';
import { parseMarkdown } from '../../../../src/core/markdown/markdownFile';
import { outlineOf } from '../../../../src/core/sections/outline/outline';
import { fittingPlace, placeAtCursor } from '../../../../src/core/sections/placement/sectionPlace';
import { wrapSection } from '../../../../src/core/sections/placement/wrapSection';
import { findSection, sectionsOf } from '../../../../src/core/sections/sections';
import { toPlainText } from '../../../../src/core/template/sectionText';
import { withDepth } from '../../../../src/core/template/withDepth';
import { bundledRegistry } from '../../../support/bundled';

const registry = bundledRegistry();
const FIRST = sectionsOf(registry).find(({ readme, starter }) => readme.includes('module') && !starter)?.id ?? '';
const facts = { repository: 'medizininformatik-initiative/x' };

function section(id: string) {
	const found = findSection(registry, id);
	assert(found, id);
	return found;
}

describe('fittingPlace', () => {
	const place = (markdown: string, id: string): string => {
		const file = parseMarkdown(markdown);
		const found = fittingPlace(outlineOf(registry, file, facts), section(id), file);
		const { start, end, before, after } = wrapSection(markdown, found);
		return `${markdown.slice(0, start)}${before}${'#'.repeat(found.depth)} NEW${after}${markdown.slice(end)}`;
	};

	it('is under the title for what comes first of all', () => {
		assert.equal(
			place('# Title\n\nText.\n\n## Contact\n\nx\n', FIRST),
			'# Title\n\n## NEW\n\nText.\n\n## Contact\n\nx\n',
		);
		assert.equal(place('# Title', FIRST), '# Title\n\n## NEW\n');
		assert.equal(place('Text.\n', FIRST), 'Text.\n\n## NEW\n');
	});

	it('is the end of a README without sections', () => {
		assert.equal(place('# Title\n', 'contact'), '# Title\n\n## NEW\n');
		assert.equal(place('# Title', 'contact'), '# Title\n\n## NEW\n');
		assert.equal(place('', 'contact'), '## NEW\n');
	});

	it('keeps the order of the catalogue', () => {
		const markdown = '# T\n\n## Overview\n\nx\n\n### Part\n\ny\n\n## Funding\n\nz\n';
		assert.equal(place(markdown, 'contact'), '# T\n\n## Overview\n\nx\n\n### Part\n\ny\n\n## NEW\n\n## Funding\n\nz\n');
		assert.equal(place(markdown, 'citation'), `${markdown}\n## NEW\n`);
	});

	it('does not come between a marker and its section', () => {
		const markdown =
			'# T\n\n## Overview\n\n<!-- mii:begin funding lang=en -->\n\n## Funding\n\nz\n\n<!-- mii:end funding -->\n';
		assert.equal(
			place(markdown, 'contact'),
			markdown.replace('<!-- mii:begin', () => '## NEW\n\n<!-- mii:begin'),
		);
	});

	it('is under a title of any level, and at the level of the neighbours', () => {
		const markdown = '## Title\n\n### Übersicht\n\nx\n\n### Autoren\n\ny\n';
		assert.equal(place(markdown, FIRST), markdown.replace('### Übersicht', '### NEW\n\n### Übersicht'));
		assert.equal(place(markdown, 'licence'), `${markdown}\n### NEW\n`);
		assert.equal(place(markdown, 'versions'), markdown.replace('### Autoren', '### NEW\n\n### Autoren'));
		const centred = '<h1 align="center">Title</h1>\n\nText.\n\n## Contact\n';
		assert.equal(place(centred, FIRST), centred.replace('Text.', '## NEW\n\nText.'));
	});

	it('is not inside of another section', () => {
		const markdown = '# T\n\n## Development\n\n### Prerequisites\n\nx\n\n### Steps\n\ny\n\n## Links\n\n- z\n';
		assert.equal(place(markdown, 'versions'), markdown.replace('## Development', '## NEW\n\n## Development'));
		assert.equal(place(markdown, 'contributing'), markdown.replace('## Links', '## NEW\n\n## Links'));
	});

	it('is behind the nearest section before it, living or written', () => {
		const living = '# T\n\n<!-- mii:begin versions lang=en -->\n\n## V\n\n<!-- mii:end versions -->\n\nText.\n';
		assert.equal(place(living, 'contact'), living.replace('Text.', '## NEW\n\nText.'));
	});

	it('leaves one line break at the end', () => {
		assert.equal(place('# T\n\n\n\n', 'contact'), '# T\n\n## NEW\n'.replace('T\n\n', 'T\n\n\n\n'));
		assert.equal(place('', 'contact'), '## NEW\n');
	});
});

describe('placeAtCursor', () => {
	const place = (marked: string): string => {
		const offset = marked.indexOf('|');
		const markdown = marked.slice(0, offset) + marked.slice(offset + 1);
		const found = placeAtCursor(parseMarkdown(markdown), offset);
		const { start, end, before, after } = wrapSection(markdown, found);
		return `${markdown.slice(0, start)}${before}${'#'.repeat(found.depth)} NEW${after}${markdown.slice(end)}`;
	};

	it('counts line breaks of any kind, at once in a text with any number of them', () => {
		for (const [lineEnd, blank] of [
			['\n', ''],
			['\r\n', ''],
			['\r\n', '  '],
			['\r', ''],
		] as const) {
			const text = `# A${`${lineEnd}${blank}`.repeat(40)}`;
			const wrapped = wrapSection(`${text}x`, { start: text.length, end: text.length });
			const expected = blank === '' ? 0 : 1;
			assert.deepEqual([wrapped.before, wrapped.after], ['\n'.repeat(expected), '\n\n'], JSON.stringify(lineEnd));
			// Line breaks that are not at the place.
			const whole = `${text}x`;
			assert.equal(wrapSection(whole, { start: whole.length, end: whole.length }).before, '\n\n');
		}
	});

	it('leaves every block whole', () => {
		for (const block of [
			'a|a\nb',
			'- a|\n- b',
			'- a\n|\n- b',
			'> a|\n> b',
			'A | B\n--- | ---\n1 | 2'.replace('1', '|1'),
		]) {
			const whole = block.replace('|', '');
			const cursor = block.includes('A | B') ? `A ￼ B\n--- ￼ ---\n|1 ￼ 2` : block;
			const text = block.includes('A | B') ? cursor.replace('|', '') : whole;
			assert.equal(place(`# T\n\n${cursor}\n\nMore\n`), `# T\n\n${text}\n\n## NEW\n\nMore\n`, block);
		}
		assert.equal(place('```\n|\n```\n'), '```\n\n```\n\n## NEW\n');
	});

	it('stays outside of living sections and behind the data at the head', () => {
		const living = '<!-- mii:begin contact lang=en -->\n\n## C|\n\n<!-- mii:end contact -->';
		assert.equal(place(`${living}\n\nMore\n`), `${living.replace('|', '')}\n\n## NEW\n\nMore\n`);
		const words = 'a <!-- mii:begin contact lang=en --> b\n\n|\n\nc <!-- mii:end contact --> d\n';
		assert.equal(place(words), words.replace('|', '## NEW'));
		assert.equal(place('---\na|: b\n---\n\n# T\n'), '---\na: b\n---\n\n## NEW\n\n# T\n');
	});

	it('takes the place of a line of blanks, and ends the file with one line break', () => {
		assert.equal(place('# T\n\n### A\n\n  |\n\n### B\n'), '# T\n\n### A\n\n### NEW\n\n### B\n');
		assert.equal(place('Text|'), 'Text\n\n## NEW\n');
		assert.equal(place('Text\n\n|\n\n\n'), 'Text\n\n## NEW\n');
		assert.equal(place('|'), '## NEW\n');
	});
});

describe('withDepth', () => {
	const shifted = (text: string, depth: number): string => toPlainText(withDepth([text], depth));

	it('shifts all headings by the same, outside of code', () => {
		assert.equal(
			shifted('## A\n\n```sh\n# comment\n```\n\n### B\n\n#tag', 3),
			'### A\n\n```sh\n# comment\n```\n\n#### B\n\n#tag',
		);
		assert.equal(shifted('## A\n\n### B', 6), '###### A\n\n###### B');
		assert.equal(shifted('Text', 4), 'Text');
	});

	it('keeps blanks, and takes no sign behind one for a heading', () => {
		const blank = { hint: 'x', choices: [] };
		assert.deepEqual(withDepth(['## A\n', blank, '# no\n## B'], 3), ['### A\n', blank, '# no\n### B']);
	});
});
