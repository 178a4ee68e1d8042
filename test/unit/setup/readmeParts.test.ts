import assert from 'node:assert/strict';
import { parseMarkdown } from '../../../src/core/markdown/markdownFile';
import { planSetup } from '../../../src/core/setup/planSetup';
import { bundledRegistry } from '../../support/bundled';
import { contextOf, partOf, withParts } from './setupSupport';

const registry = bundledRegistry();
const WANTED = ['contact', 'licence', 'funding', 'mii-context'];

async function statesOf(files: Parameters<typeof contextOf>[0]): Promise<Readonly<Record<string, string>>> {
	const parts = planSetup(await contextOf(files)).filter(({ id }) => id === 'readme');
	return Object.fromEntries(parts.map(({ section, state }) => [section?.id, state]));
}

describe('the sections of the README', () => {
	it('are those that readers look for, each with its state', async () => {
		const text = '# Tool\n\n## Contact\n\nmail@example.org\n';
		const states = await statesOf({ 'README.md': text });
		assert.deepEqual(Object.keys(states).sort(), [...WANTED].sort());
		assert.equal(states['contact'], 'present');
		assert.equal(states['funding'], 'missing');
	});

	it('are added as living sections, in the language of the README, and the checks miss nothing then', async () => {
		const text =
			'# Werkzeug\n\nDas ist ein Werkzeug für die Daten und wird von der Gruppe gepflegt, die es auch nutzt.\n';
		const after = (await withParts({ 'README.md': text }, ['readme']))['README.md'] ?? '';
		assert(after.startsWith(text));
		assert.match(after, /<!-- mii:begin funding lang=de hash=/);
		assert(after.includes(`## ${registry.sections.get('licence')?.name.de}`));
		assert.deepEqual([...new Set(Object.values(await statesOf({ 'README.md': after })))], ['present']);
	});

	it('stand where they belong, with one blank line between, and all else stays', async () => {
		const text = '# Tool\r\n\r\nSome text.\r\n\r\n## Licence\r\n\r\nApache-2.0\r\n\r\n## Last';
		const after = (await withParts({ 'README.md': text }, ['readme']))['README.md'] ?? '';
		assert(!/(?<!\r)\n/.test(after) && !/\r\n\r\n\r\n/.test(after), JSON.stringify(after));
		for (const part of ['# Tool\r\n\r\nSome text.\r\n', '## Licence\r\n\r\nApache-2.0\r\n\r\n', '## Last']) {
			assert(after.includes(part), part);
		}
		const at = (words: string): number => after.indexOf(words);
		assert(at('mii:begin funding') > at('Apache-2.0') && at('mii:begin funding') < at('## Last'), after);
		assert(at('mii:begin contact') < at('## Licence'), after);
	});

	it('make a README with a title when there is none', async () => {
		const facts = { repository: 'owner/our-tool' };
		const after = (await withParts({}, ['readme'], { facts, language: 'de' }))['README.md'] ?? '';
		assert.match(after, /^# our-tool\n\n<!-- mii:begin \S+ lang=de hash=\w+ -->\n/);
		assert.equal(after.match(/mii:begin/g)?.length, WANTED.length);
		assert(after.endsWith('-->\n') && !after.includes('\n\n\n'));
	});

	it('make no Markdown of a title that a file states', async () => {
		const title = 'A\n<!-- mii:begin funding lang=en -->\n![x](https://beacon.invalid/a.png) <img src="b">';
		const after = (await withParts({}, ['readme'], { facts: { title: { de: title, en: title } } }))['README.md'] ?? '';
		const { comments, links, headings } = parseMarkdown(after.split('\n\n')[0] ?? '');
		const made = links.filter(({ form }) => form !== 'bare');
		assert.deepEqual([comments.length, made.length, headings.length], [0, 0, 1], after);
		assert.match(after, /^<!-- mii:begin funding/m);
	});

	it('leave out what the configuration turns off', async () => {
		const files = { 'README.md': '# A\n', '.mii/config.yaml': 'rules:\n  missing-funding: off\n' };
		assert.deepEqual(Object.keys(await statesOf(files)).includes('funding'), false);
	});

	it('belong to the README that the platform shows, and to no file of another format', async () => {
		assert.equal((await partOf('readme', { '.github/README.md': '# A\n' })).path, '.github/README.md');
		assert.equal((await partOf('readme', { 'docs/readme.md': '# A\n', 'readme.MD': '# B\n' })).path, 'readme.MD');
		assert.match((await partOf('readme', { 'README.rst': 'A' })).reason ?? '', /^README\.rst is no Markdown/);
	});
});

it('a second setup has nothing to do', async () => {
	const ids = ['workflow', 'recommendation', 'config', 'hook', 'readme'] as const;
	const files = await withParts({ 'README.md': '# A\n' }, ids);
	assert.equal(Object.keys(files).length, ids.length);
	assert.deepEqual([...new Set(planSetup(await contextOf(files)).map(({ state }) => state))], ['present']);
	assert.deepEqual(await withParts(files, ids), {});
});
