import assert from 'node:assert/strict';
import { parseMarkdown } from '../../../../src/core/markdown/markdownFile';
import { bodyHash } from '../../../../src/core/sections/living/bodyHash';
import {
	acceptEdits,
	adoptedBody,
	detachEdits,
	emptyLivingBlock,
	livingBlock,
} from '../../../../src/core/sections/living/livingBlock';
import { findSection, renderSection } from '../../../../src/core/sections/sections';
import { toPlainText } from '../../../../src/core/template/sectionText';
import { bundledRegistry } from '../../../support/bundled';
import { sampleRegistry } from '../../../support/registry';
import { apply, livingRegistry, sectionsOf, statesOf, updateLiving } from './support';

const registry = livingRegistry();
const body = '## Gruppen\n\n- Team Alpha';
const block = `<!-- mii:begin teams lang=de hash=${bodyHash(body)} -->\n\n${body}\n\n<!-- mii:end teams -->`;

function updated(text: string, overwriteEdited = false): string {
	return apply(text, updateLiving(text, registry, {}, overwriteEdited));
}

describe('LivingSection', () => {
	it('fills an unfilled section', () => {
		const text = `# A\n${emptyLivingBlock('teams', 'de')}\nB`;
		assert.deepEqual(statesOf(text), ['unfilled']);
		assert.equal(updated(text), `# A\n${block}\nB`);
	});

	it('leaves a current section without an edit', () => {
		assert.deepEqual(statesOf(block), ['current']);
		assert.deepEqual(updateLiving(block, registry), []);
	});

	it('updates an outdated section', () => {
		const newer = livingRegistry('Team Beta');
		assert.deepEqual(statesOf(block, newer), ['outdated']);
		const text = apply(block, updateLiving(block, newer));
		assert.match(text, /Team Beta/);
		assert.deepEqual(statesOf(text, newer), ['current']);
	});

	it('leaves a hand edit alone unless told otherwise', () => {
		const text = block.replace('Alpha', 'Alpha and more');
		assert.deepEqual(statesOf(text), ['edited']);
		assert.equal(updated(text), text);
		assert.equal(updated(text, true), block);
	});

	it('does not take a formatter for a person', () => {
		const formatted = block.replace('- Team', '* Team');
		assert.deepEqual(statesOf(formatted), ['current']);
		assert.equal(updated(formatted), formatted);
		const newer = livingRegistry('Team Beta');
		assert.deepEqual(statesOf(formatted, newer), ['outdated']);
		assert.match(apply(formatted, updateLiving(formatted, newer)), /- Team Beta/);
		assert.deepEqual(statesOf(formatted.replace('Alpha', 'Alpha and more')), ['edited']);
	});

	it('sees through the escapes of a formatter in addresses', () => {
		const registryWithMail = bundledRegistry();
		const filled = apply(
			emptyLivingBlock('access', 'en'),
			updateLiving(emptyLivingBlock('access', 'en'), registryWithMail),
		);
		const formatted = filled.replaceAll('&body', '\\&body');
		assert.notEqual(formatted, filled);
		assert.deepEqual(statesOf(formatted, registryWithMail), ['current']);
		assert.deepEqual(updateLiving(formatted, registryWithMail), []);
	});

	it('takes a body without a hash, and no body with a hash, for a hand edit', () => {
		for (const text of [
			'<!-- mii:begin teams lang=de -->\n\nMine\n\n<!-- mii:end teams -->',
			'<!-- mii:begin teams lang=de hash=123456789abc -->\n<!-- mii:end teams -->',
		]) {
			assert.deepEqual(statesOf(text), ['edited']);
			assert.equal(updated(text), text);
		}
	});

	it('follows a change of language in the marker', () => {
		const text = block.replace('lang=de', 'lang=en');
		assert.deepEqual(statesOf(text), ['outdated']);
		assert.match(updated(text), /## Teams/);
	});

	for (const [name, lineEnd] of [
		['CRLF', '\r\n'],
		['CR', '\r'],
	] as const) {
		it(`uses ${name} where the document does`, () => {
			const empty = `# A\n${emptyLivingBlock('teams', 'de').replace('\n', lineEnd)}\n`;
			const text = updated(empty);
			assert.equal(text, `# A\n${block.replaceAll('\n', lineEnd)}\n`);
			assert.deepEqual(statesOf(text), ['current']);
		});
	}

	it('does not care about line ends and blank lines around the body', () => {
		const text = block.replaceAll('\n', '\r\n').replace('-->\r\n\r\n', '-->\r\n \r\n\r\n');
		assert.deepEqual(statesOf(text), ['current']);
	});

	it('keeps byte order mark and how a marker is written', () => {
		const text = '\uFEFF  <!--  mii:begin   teams   lang=de  -->\n<!--mii:end teams-->';
		assert.equal(
			updated(text),
			`\uFEFF  <!--  mii:begin   teams   lang=de hash=${bodyHash(body)}  -->\n\n${body}\n\n<!--mii:end teams-->`,
		);
	});

	it('updates itself alone', () => {
		const other = emptyLivingBlock('pack', 'en');
		const text = `${emptyLivingBlock('teams', 'de')}\n\n${other}`;
		assert.equal(apply(text, sectionsOf(text).sections[0]?.update() ?? []), `${block}\n\n${other}`);
	});

	it('writes facts, and hints where they are unknown', () => {
		const text = emptyLivingBlock('pack', 'en');
		assert.match(updated(text), /Package \[Package id\]/);
		assert.match(apply(text, updateLiving(text, registry, { package: 'org.sample' })), /Package org\.sample/);
	});

	for (const [name, template] of [
		['an open fence', '```\\ncode'],
		['an open comment', '<!-- open'],
		['a marker', '<!-- mii:end bad -->'],
	] as const) {
		it(`never writes a section with ${name}`, () => {
			const bad = sampleRegistry({
				sections: `sections: { bad: { name: B, description: B, readme: [], body: "${template}" } }\n`,
			});
			const text = emptyLivingBlock('bad', 'de');
			assert.deepEqual(statesOf(text, bad), ['unwritable']);
			assert.deepEqual(updateLiving(text, bad), []);
			const section = findSection(bad, 'bad');
			assert(section);
			assert.equal(livingBlock(bad, section, 'de'), text);
		});
	}

	it('writes an empty section as two lines', () => {
		const empty = sampleRegistry({
			sections: 'sections: { none: { name: N, description: N, readme: [], body: "{{#x}}x{{/x}}" } }\n',
		});
		const text = apply(emptyLivingBlock('none', 'de'), updateLiving(emptyLivingBlock('none', 'de'), empty));
		assert.deepEqual(statesOf(text, empty), ['current']);
		assert.equal(text.split('\n').length, 2);
	});
});

describe('livingBlock', () => {
	it('makes a current section', () => {
		const section = findSection(registry, 'teams');
		assert(section);
		assert.equal(livingBlock(registry, section, 'de'), block);
	});
});

describe('ending a living section', () => {
	it('detaches it: the markers go, the body stays', () => {
		const text = `A\n\n${block}\n\nB\n`;
		const [living] = sectionsOf(text).sections;
		assert(living);
		assert.equal(apply(text, detachEdits(parseMarkdown(text), living)), `A\n\n\n${body}\n\n\nB\n`);
	});

	it('makes a template of a text by hand that renders the same', () => {
		const written = '## Mine\n\n{{not a template}} and <% neither';
		const text = block.replace(body, written);
		const [living] = sectionsOf(text).sections;
		assert(living);
		const adopted = adoptedBody(parseMarkdown(text), living);
		const own = sampleRegistry({
			sections: `sections: { teams: { name: T, description: T, readme: [], body: ${JSON.stringify(adopted.body)} } }\n`,
		});
		const section = findSection(own, adopted.section);
		assert(section);
		assert.equal(toPlainText(renderSection(own, section, adopted.language)), written);
		assert.deepEqual(statesOf(text, own), ['outdated']);
		const accepted = apply(text, acceptEdits(parseMarkdown(text), living));
		assert.deepEqual(statesOf(accepted, own), ['current']);
		assert.deepEqual(statesOf(accepted), ['outdated']);
	});
});
