import assert from 'node:assert/strict';
import { searchIndex } from '../../src/core/entries/search';
import { findSection, renderSection, sectionsOf } from '../../src/core/sections/sections';
import { toPlainText } from '../../src/core/template/sectionText';
import { bundledRegistry } from '../support/bundled';
import { useFolder } from './support';

const registry = bundledRegistry();
const consortium = registry.entriesOf('consortia')[0];
const OVERLAY = `entries:
  ours: { group: consortia, name: Our own, links: [{ kind: website, url: https://example.org/ours }] }
`;

describe('mii-contributor find', () => {
	const folder = useFolder();

	it('finds what the editor finds, in the same order', async () => {
		const { code, out } = await folder().run(['find', 'Uniklinik', 'Köln']);
		const found = searchIndex(registry).search('Uniklinik Köln');
		assert.equal(code, 0);
		assert.deepEqual(
			out
				.trim()
				.split('\n')
				.map((line) => line.split(' ')[0]),
			found.map((hit) => (hit.kind === 'entry' ? hit.entry.id : hit.group.id)),
		);
	});

	it('prints one object as JSON, with names in both languages', async () => {
		assert(consortium);
		const { out } = await folder().run(['find', '--format=json', consortium.short.de]);
		const { query, results } = JSON.parse(out);
		assert.equal(query, consortium.short.de);
		assert.equal(results[0].id, consortium.id);
		assert.deepEqual(results[0].name, consortium.name);
		assert.equal(results[0].kind, 'entry');
		assert.equal(results[0].group, 'consortia');
	});

	it('knows the overlay of the repository', async () => {
		folder().write({ '.mii/registry.yaml': OVERLAY });
		assert.match((await folder().run(['find', 'our own'])).out, /^ours +Our own +https:\/\/example\.org\/ours$/m);
	});

	it('says when there is nothing, and what it needs', async () => {
		const nothing = await folder().run(['find', 'xyzzyx']);
		assert.deepEqual([nothing.code, nothing.out, nothing.err], [1, '', 'Nothing matches “xyzzyx”.\n']);
		const json = await folder().run(['find', 'xyzzyx', '--format', 'json']);
		assert.deepEqual([json.code, JSON.parse(json.out)], [1, { query: 'xyzzyx', results: [] }]);
		assert.deepEqual((await folder().run(['find'])).err, 'find needs <words>.\n');
		assert.equal((await folder().run(['find', 'a', '--format', 'sarif'])).code, 2);
		assert.match(
			(await folder().run(['find', '--help', '--language', 'de'])).out,
			/^Exit-Codes: 0 gefunden, 1 nichts gefunden/m,
		);
	});
});

describe('mii-contributor show', () => {
	const folder = useFolder();

	it('shows entries and groups in the language of the reader', async () => {
		assert(consortium);
		const { code, out } = await folder().run(['show', consortium.id, 'consortia', '--language', 'de']);
		assert.equal(code, 0);
		assert(out.startsWith(`${consortium.name.de} (${consortium.id})\n`), out);
		assert(out.includes(`  Gruppe: ${registry.groups.get('consortia')?.name.de} (consortia)\n`), out);
		for (const { url } of consortium.links) {
			assert(out.includes(url), url);
		}
		for (const { id } of registry.entriesOf('consortia')) {
			assert(out.includes(`  ${id}: `), id);
		}
	});

	it('prints everything that the registry knows as JSON', async () => {
		const module = [...registry.entries.values()].find((entry) => entry.module?.package);
		assert(module);
		const [shown] = JSON.parse((await folder().run(['show', module.id, '--format', 'json'])).out).results;
		assert.deepEqual(shown.module, module.module);
		assert.deepEqual(shown.source, module.source);
		assert(!('searchTerms' in shown));
	});

	for (const [asked, meant] of [
		// Two letters too many are more than the search forgives.
		['interpoolarr', 'interpolar'],
		['Einwilligung', 'kds-consent'],
	] as const) {
		it(`suggests ${meant} for ${asked}`, async () => {
			const { code, err } = await folder().run(['show', asked]);
			assert.deepEqual([code, err], [1, `There is nothing with the id “${asked}”. Did you mean “${meant}”?\n`]);
		});
	}

	it('shows the others when one id is wrong, and needs one', async () => {
		const { code, out } = await folder().run(['show', 'xyzzyx', 'consortia']);
		assert.deepEqual([code, out.includes('(consortia)')], [1, true]);
		assert.equal((await folder().run(['show'])).code, 2);
	});
});

describe('mii-contributor section', () => {
	const folder = useFolder();
	const section = findSection(registry, 'consortia');

	it('prints a section as the editor inserts it', async () => {
		assert(section);
		for (const language of ['de', 'en'] as const) {
			const { code, out } = await folder().run(['section', 'consortia', '--language', language]);
			assert.deepEqual([code, out], [0, `${toPlainText(renderSection(registry, section, language))}\n`]);
		}
	});

	it('uses the facts of the repository, and lists what is left to fill in', async () => {
		folder().write({ '.git/config': '[remote "origin"]\n\turl = https://github.com/owner/our-tool.git\n' });
		const { out } = await folder().run(['section', 'contact', '--language=en', '--format=json']);
		const { id, language, text, blanks } = JSON.parse(out);
		assert.deepEqual([id, language], ['contact', 'en']);
		assert(text.includes('https://github.com/owner/our-tool/issues'), text);
		assert(blanks.length > 0 && blanks.every(({ hint }: { hint: string }) => hint !== ''));
	});

	it('lists all sections without an id', async () => {
		const { code, out } = await folder().run(['section', '--format', 'json']);
		assert.equal(code, 0);
		assert.deepEqual(
			JSON.parse(out).sections.map(({ id }: { id: string }) => id),
			sectionsOf(registry).map(({ id }) => id),
		);
		assert.match((await folder().run(['section'])).out, /^consortia +Consortia$/m);
	});

	it('suggests the id that was meant, and says when there is nothing to say', async () => {
		const wrong = await folder().run(['section', 'contct']);
		assert.deepEqual([wrong.code, wrong.err], [1, 'There is no section “contct”. Did you mean “contact”?\n']);
		const empty = await folder().run(['section', 'badges', '--format', 'json']);
		assert.equal(empty.code, JSON.parse(empty.out).text === '' ? 1 : 0);
		assert.equal((await folder().run(['section', 'a', 'b'])).code, 2);
	});
});
