import assert from 'node:assert/strict';
import { chmodSync, statSync } from 'node:fs';
import path from 'node:path';
import { decode } from '../../src/cli/textFile';
import { bundledRegistry } from '../support/bundled';
import { EMPTY, SECTION, useFolder } from './support';

describe('mii-contributor update', () => {
	const folder = useFolder();

	it('fills sections, keeps everything else, and is done then', async () => {
		const text = `\uFEFF# A\r\n\r\n${EMPTY.replaceAll('\n', '\r\n')}\r\nB\n`;
		folder().write({ 'README.md': text, 'other.md': 'nothing' });
		chmodSync(path.join(folder().root, 'README.md'), 0o640);
		const { code, out, err } = await folder().run(['update']);
		assert.deepEqual([code, out, err], [0, 'README.md: updated.\n', 'Files updated: 1 of 2.\n']);
		const after = folder().read('README.md');
		assert(after.startsWith('\uFEFF# A\r\n\r\n<!-- mii:begin '));
		assert(after.endsWith(`<!-- mii:end ${SECTION} -->\r\n\r\nB\n`));
		assert.equal(after.replace(/\r\n/g, '').split('\n').length, 2);
		assert.equal(statSync(path.join(folder().root, 'README.md')).mode & 0o777, 0o640);
		assert.equal((await folder().run(['update', '--check'])).code, 0);
		assert.equal((await folder().run(['update'])).out, '');
	});

	it('only looks with --check and --diff', async () => {
		folder().write({ 'README.md': EMPTY });
		const check = await folder().run(['update', '--check']);
		assert.deepEqual([check.code, check.out], [1, 'README.md: outdated.\n']);
		const diff = await folder().run(['update', '--diff']);
		assert.equal(diff.code, 0);
		assert.match(
			diff.out,
			/^--- a\/README\.md\n\+\+\+ b\/README\.md\n@@ -1,2 \+1,\d+ @@\n-<!-- mii:begin .* -->\n\+<!-- mii:begin .* hash=/,
		);
		assert.equal((await folder().run(['update', '--diff', '--check'])).code, 1);
		assert.equal(folder().read('README.md'), EMPTY);
	});

	it('leaves hand edits alone unless told otherwise', async () => {
		const edited = EMPTY.replace('-->\n', '-->\n\nMine\n\n');
		folder().write({ 'README.md': edited });
		const { code, err } = await folder().run(['update']);
		assert.equal(code, 0);
		assert.match(err, /README\.md: sections edited by hand were left/);
		assert.equal(folder().read('README.md'), edited);
		await folder().run(['update', '--overwrite-edited']);
		assert(!folder().read('README.md').includes('Mine'));
	});

	it('writes of the day what the data knows to end, and the check says before that it is outdated', async () => {
		const registry = bundledRegistry();
		const entry = registry.entriesOf('projects').find(({ valid }) => valid?.to === '2026-12-31');
		assert(entry);
		folder().write({ 'README.md': '<!-- mii:begin projects lang=de -->\n<!-- mii:end projects -->\n' });
		const line = () =>
			folder()
				.read('README.md')
				.split('\n')
				.find((text) => text.includes(entry.name.de));
		const outdated = async (day: string) =>
			(await folder().run(['check', '--today', day])).out.includes('section-outdated');
		await folder().run(['update', '--today', '2026-11-26']);
		assert(line() && !line()?.includes('(bis 2026)'));
		assert.deepEqual([await outdated('2026-12-31'), await outdated('2027-01-01')], [false, true]);
		await folder().run(['update', '--today', '2027-01-01']);
		assert(line()?.includes('(bis 2026)'), line());
		assert.equal(await outdated('2028-06-01'), false);
	});

	describe('with answers', () => {
		const empty = '<!-- mii:begin own lang=en -->\n<!-- mii:end own -->\n';
		const overlay =
			'sections: { own: { name: O, description: O, readme: [module], body: "Lead: {{#blank lead}}name{{/blank lead}}." } }\n';

		it('takes an answer, and takes up one that was written over its hint', async () => {
			folder().write({ '.mii/registry.yaml': overlay, 'README.md': empty });
			const first = await folder().run(['update', '--answer', 'own.lead=Erika --> "Eri"']);
			assert.deepEqual([first.code, first.out], [0, 'README.md: updated.\n']);
			assert.match(folder().read('README.md'), / lead="Erika -%2D> %22Eri%22" -->\n\nLead: Erika --> "Eri"\.\n/);
			folder().write({ 'README.md': folder().read('README.md').replace('Lead: Erika --> "Eri"', 'Lead: Max') });
			// Nothing is outdated: the answer is where its author wrote it.
			const check = await folder().run(['update', '--check']);
			assert.deepEqual([check.code, check.out], [0, '']);
			assert.equal((await folder().run(['check', '--no-mii'])).code, 0);
			assert.equal((await folder().run(['update'])).out, 'README.md: updated.\n');
			assert.match(folder().read('README.md'), / lead="Max" -->\n\nLead: Max\.\n/);
			assert.equal((await folder().run(['update'])).out, '');
		});

		it('says what is open, as check does', async () => {
			folder().write({ '.mii/registry.yaml': overlay, 'README.md': empty });
			const { code, err } = await folder().run(['update']);
			assert.deepEqual([code, err], [0, 'README.md: open answers: own.lead.\nFiles updated: 1 of 1.\n']);
			const check = await folder().run(['check', '--no-mii']);
			assert.equal(check.code, 1);
			assert.match(check.out, /The section “own” has an open answer: name .*section-open/);
		});

		it('fails for an answer that no section takes', async () => {
			folder().write({ '.mii/registry.yaml': overlay, 'README.md': empty });
			for (const answer of ['own.leed=x', 'contact.lead=x', 'own.lead=two\nlines']) {
				const { code, err } = await folder().run(['update', '--answer', answer]);
				assert.equal(code, 2, answer);
				assert.match(err, new RegExp(`No section takes the answer “${answer.split('=')[0]}”`));
			}
			const { code, err } = await folder().run(['update', '--answer', 'lead']);
			assert.equal(code, 2);
			assert.match(err, /“lead” is not allowed for --answer/);
		});
	});

	it('fails for markers that cannot work, as check does', async () => {
		for (const text of [
			`- a\n\n  ${EMPTY.replace('\n', '\n  ')}`,
			`<div>\n${EMPTY}</div>\n`,
			EMPTY.replace('mii', 'MII'),
		]) {
			folder().write({ 'README.md': text });
			for (const words of [['check', '--no-mii'], ['update', '--check'], ['update']]) {
				const { code, out, err } = await folder().run(words);
				assert.equal(code, 1, words.join(' '));
				assert.match(out + err, /README\.md:\d+.*[Mm]arker/, words.join(' '));
			}
			assert.equal(folder().read('README.md'), text);
		}
	});

	it('refuses UTF-16 and leaves it as it is', async () => {
		const bytes = Buffer.from(`\uFEFF${EMPTY}`, 'utf16le');
		folder().write({ 'README.md': bytes, 'b.md': EMPTY });
		const { code, out, err } = await folder().run(['update']);
		assert.deepEqual([code, out], [0, 'b.md: updated.\n']);
		assert.match(err, /README\.md: This file is encoded in UTF-16/);
		assert.equal(folder().read('README.md'), bytes.toString('utf8'));
	});

	it('writes the facts of the repository', async () => {
		folder().write({
			'.git/config': '[remote "origin"]\n  url = https://github.com/sample/thing.git\n',
			'sushi-config.yaml': 'id: org.sample.thing\ncanonical: https://example.org\nlicense: CC-BY-4.0\n',
			'.mii/registry.yaml':
				'sections: { own: { name: O, description: O, readme: [module], body: "{{repo.package}} {{repo.licence}} {{repo.repository}}" } }\n',
			'README.md': '<!-- mii:begin own lang=de -->\n<!-- mii:end own -->\n',
			'app/package.json': '{ "name": "tool", "license": "MIT" }',
			'app/README.md': '<!-- mii:begin own lang=de -->\n<!-- mii:end own -->\n',
		});
		await folder().run(['update']);
		// Another project, whose own file is the nearest.
		assert.match(folder().read('app/README.md'), /\n\n\[Paket-ID\] MIT sample\/thing\n\n/);
		assert.match(folder().read('README.md'), /\n\norg\.sample\.thing CC-BY-4\.0 sample\/thing\n\n/);
	});
});

describe('decode', () => {
	it('tells encodings apart', () => {
		assert.deepEqual(decode(Buffer.from('ä')), { text: 'ä', byteOrderMark: false });
		assert.deepEqual(decode(Buffer.from('\uFEFF\uFEFFä')), { text: '\uFEFFä', byteOrderMark: true });
		assert.equal(decode(Buffer.from('\uFEFFab', 'utf16le')), 'utf-16');
		assert.equal(decode(Buffer.from([0xfe, 0xff, 0, 65])), 'utf-16');
		assert.equal(decode(Buffer.from([0xe4, 0x20])), 'not-utf-8');
		assert.deepEqual(decode(Buffer.from('')), { text: '', byteOrderMark: false });
	});
});
