import assert from 'node:assert/strict';
import { checkContext } from '../../../src/core/checks/checkContext';
import { checkReadme } from '../../../src/core/checks/checks';
import { parseMarkdown } from '../../../src/core/markdown/markdownFile';
import { bodyHash } from '../../../src/core/sections/living/bodyHash';
import { findLivingSections } from '../../../src/core/sections/living/livingSections';
import { sampleRegistry } from '../../support/registry';

const IDS = ['one', 'two', 'three', 'four', 'five'];
const registry = sampleRegistry({
	sections: `sections:\n${IDS.map((id) => `  ${id}: { name: N, description: D, readme: [module], body: Text of ${id} }\n`).join('')}`,
});

describe('checkReadme', () => {
	it('hashes the body of a living section at most once, with all that asks for its state', () => {
		const written = (id: string, body: string, of = body): string =>
			`<!-- mii:begin ${id} lang=en hash=${bodyHash(of)} -->\n\n${body}\n\n<!-- mii:end ${id} -->\n`;
		const text = [
			written('one', 'Text of one'),
			written('two', 'Old text'),
			written('three', 'My text', 'Old text'),
			'<!-- mii:begin four lang=en -->\n<!-- mii:end four -->\n',
			written('five', 'Other text'),
		].join('\n');
		const hashed: string[] = [];
		const hash = (body: string): string => {
			hashed.push(body);
			return bodyHash(body);
		};
		const context = { registry, facts: {}, isMii: false, isReadme: true, hash };
		const file = parseMarkdown(text);
		const living = findLivingSections(file, context);
		const findings = checkReadme(text, context, { file, living });
		assert.deepEqual(
			findings.map(({ code, args }) => [code, ...args]),
			[
				['rule-section-outdated', 'two'],
				['rule-section-edited', 'three'],
				['rule-section-unfilled', 'four'],
				['rule-section-outdated', 'five'],
			],
		);
		// Fixes, lenses and the view ask afterwards.
		for (const section of living.sections) {
			section.update(true);
		}
		assert.deepEqual(
			living.sections.map(({ state }) => state),
			['current', 'outdated', 'edited', 'unfilled', 'outdated'],
		);
		assert.deepEqual(hashed, ['Old text', 'My text', 'Other text']);
	});
});

describe('checkContext', () => {
	const known = { registry, facts: { repository: 'sample/thing' }, today: '2026-06-01', isMii: undefined };

	it('knows a README by its path, and its repository by the facts', () => {
		const { isReadme, repository } = checkContext({ ...known, path: '/x/README.de.md' });
		assert.deepEqual([isReadme, repository], [true, 'sample/thing']);
		assert.equal(checkContext({ ...known, path: '/README.md/notes.md' }).isReadme, false);
	});

	it('takes the repository that is named, and none where none is known', () => {
		assert.equal(checkContext({ ...known, path: 'a.md', repository: 'sample/other' }).repository, 'sample/other');
		assert.equal(checkContext({ ...known, facts: {}, path: 'a.md' }).repository, undefined);
	});
});
