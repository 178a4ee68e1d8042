import assert from 'node:assert/strict';
import { RIGHT, useFolder, WRONG } from './support';

const ENGLISH = 'This is the text of a document and it is about the work with the data of the hospitals.';

describe('.mii/config.yaml', () => {
	const folder = useFolder();

	it('is validated with the overlay beside it, from within the folder or by its name', async () => {
		folder().write({ '.mii/registry.yaml': 'entries: []\n', '.mii/config.yaml': 'rules: []\n', 'docs/a.md': '' });
		for (const words of [['registry'], ['registry', '.']]) {
			const { out, code } = await folder().run(words);
			assert.match(out, /^\.mii\/registry\.yaml:1:10: .*\n\.mii\/config\.yaml:1:8: /, words.join(' '));
			assert.equal(code, 1);
		}
		const { err, code } = await folder().run(['registry', 'docs']);
		assert.match(err, /There is no overlay/);
		assert.equal(code, 2);
	});

	it('sets severities; options win', async () => {
		folder().write({
			'.git/config': '',
			'a/README.md': `${WRONG}\n`,
			'.mii/config.yaml': 'rules: { initiative-name: error }\n',
		});
		assert.match((await folder().run(['check'])).out, /^a\/README\.md:1:1: error: /);
		assert.match((await folder().run(['check', '--rule', 'initiative-name=hint'])).out, /: hint: /);
		folder().write({ '.mii/config.yaml': 'rules: { initiative-name: off }\n' });
		assert.equal((await folder().run(['check'])).code, 0);
		assert.equal((await folder().run(['check', '--rule', 'initiative-name=warning'])).code, 1);
	});

	it('leaves out files, words and languages', async () => {
		folder().write({
			'.mii/config.yaml': `exclude: [old/, "*.gen.md", "!keep.gen.md"]\nwords: ["${WRONG}"]\nlanguages: [de]\n`,
			'README.md': `${WRONG}\n`,
			'old/a.md': 'Implemenation\n',
			'b.gen.md': 'Implemenation\n',
			'keep.gen.md': 'Implemenation\n',
			'english.md': `${ENGLISH} Implemenation\n`,
		});
		const { out } = await folder().run(['check']);
		assert.match(out, /^keep\.gen\.md:1:1: [^\n]*\[typo\]\n$/);
		const named = await folder().run(['check', 'b.gen.md', 'english.md']);
		assert.deepEqual([named.code, named.out], [0, '']);
		assert.match(named.err, /^b\.gen\.md: left out by \.mii\/config\.yaml\.$/m);
		assert.match(named.err, /^english\.md: left out by \.mii\/config\.yaml\.$/m);
	});

	it('is told with its places where it is wrong, in every format, and the rest of it holds', async () => {
		folder().write({ '.mii/config.yaml': 'rules:\n  initiative-name: off\n  tpyo: off\n', 'README.md': `${WRONG}\n` });
		for (const format of ['text', 'json', 'sarif', 'github', 'gitlab', 'junit']) {
			const { code, out, err } = await folder().run(['check', '--format', format]);
			assert.equal(code, 2, format);
			assert(out.includes('unknown-key-suggest') && out.includes('“typo”'), `${format}: ${out}`);
			assert(!out.includes('initiative-name'), format);
			assert.match(err, /^\.mii\/config\.yaml: This configuration has mistakes/m);
		}
		assert.match((await folder().run(['check'])).out, /^\.mii\/config\.yaml:3:3: error: .*\n$/);
		const alone = await folder().run(['registry', '.mii/config.yaml']);
		assert.deepEqual([alone.code, alone.out.startsWith('.mii/config.yaml:3:3: error: ')], [1, true]);
	});

	it('is found from the folder of a file upward, up to the repository', async () => {
		folder().write({
			'.mii/config.yaml': 'rules: { initiative-name: off }\n',
			'inner/.git/config': '',
			'inner/a.md': `${WRONG}\n`,
			'outer/b/c.md': `${WRONG}\n`,
			'other/.mii/config.yaml': 'rules: { initiative-name: error }\n',
			'other/d.md': `${WRONG}\n`,
		});
		const { out } = await folder().run(['check']);
		assert.deepEqual(
			[...out.matchAll(/^(\S+):1:1: (\w+):/gm)].map((match) => match.slice(1, 3)),
			[
				['inner/a.md', 'warning'],
				['other/d.md', 'error'],
			],
		);
	});

	it('with another ending is told', async () => {
		folder().write({ '.mii/config.yml': 'rules: {}\n', '.mii/registry.yml': 'entries: {}\n', 'a.md': 'a\n' });
		const { err } = await folder().run(['check']);
		assert.match(err, /^\.mii\/config\.yml: This file is not read\. Its name must end with \.yaml\.$/m);
		assert.match(err, /^\.mii\/registry\.yml: This file is not read/m);
	});

	it('leaves out the same files for an update', async () => {
		const empty = '<!-- mii:begin contact lang=de -->\n<!-- mii:end contact -->\n';
		folder().write({ '.mii/config.yaml': 'exclude: [old]\n', 'old/a.md': empty, 'b.md': empty });
		assert.equal((await folder().run(['update'])).out, 'b.md: updated.\n');
		assert.equal(folder().read('old/a.md'), empty);
	});
});

describe('check --fix', () => {
	const folder = useFolder();

	it('writes the safe corrections, says what is left, and is done then', async () => {
		folder().write({ 'README.md': `\uFEFF# A\r\n\r\n${WRONG} [[${WRONG}]] TODO\r\n`, 'b.md': 'fine\n' });
		const { code, out, err } = await folder().run(['check', '--fix']);
		assert.equal(code, 1);
		assert.doesNotMatch(out, /:3:1:/);
		assert.match(err, /^README\.md: corrections made: 1\.$/m);
		const after = `\uFEFF# A\r\n\r\n${RIGHT} [[${WRONG}]] TODO\r\n`;
		assert.equal(folder().read('README.md'), after);
		const again = await folder().run(['check', '--fix']);
		assert.doesNotMatch(again.err, /corrections/);
		assert.equal(folder().read('README.md'), after);
	});

	it('leaves living sections to the update', async () => {
		const empty = '<!-- mii:begin contact lang=de -->\n<!-- mii:end contact -->\n';
		await folder().write({ 'README.md': empty }).run(['check', '--fix']);
		assert.equal(folder().read('README.md'), empty);
	});

	it('cannot be used with --diff', async () => {
		const { code, err } = await folder().write({ 'a.md': 'a\n' }).run(['check', '--fix', '--diff']);
		assert.deepEqual([code, err], [2, '--fix and --diff cannot be used together.\n']);
	});
});
