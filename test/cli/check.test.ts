import assert from 'node:assert/strict';
import { RULES } from '../../src/core/checks/rules';
import { RIGHT, useFolder, WRONG } from './support';

describe('mii-contributor check', () => {
	const folder = useFolder();

	it('ends with 0 when nothing is found', async () => {
		const { code, out, err } = await folder()
			.write({ 'README.md': `# ${RIGHT}\n` })
			.run(['check']);
		assert.deepEqual([code, out, err], [0, '', 'Nothing found. Files checked: 1.\n']);
	});

	it('ends with 1 and says where when something is found', async () => {
		const { code, out, err } = await folder()
			.write({ 'a/b.md': `# A\n\nDie ${WRONG}\n` })
			.run(['check', 'a']);
		assert.equal(code, 1);
		assert.equal(
			out,
			`a/b.md:3:5: warning: “${WRONG}” is misspelt. The initiative is called “${RIGHT}”. [initiative-name]\n`,
		);
		assert.equal(err, 'Findings: 1. Files with findings: 1 of 1.\n');
	});

	it('says that a file nested too deeply is not checked', async () => {
		const files = { 'README.md': `${'>'.repeat(1_000)} ${WRONG}\n\n<!-- mii:begin contact lang=de -->\n` };
		const { code, out } = await folder().write(files).run(['check', '--no-mii', '-q']);
		assert.equal(code, 1);
		assert.match(out, /^README\.md:1:1: warning: This file is not checked: [^\n]* \[not-checked\]\n$/);
		const update = await folder().run(['update', '--check']);
		assert.equal(update.code, 2);
		assert.match(update.err, /^README\.md: This file is nested too deeply/);
	});

	it('checks all of a table with thousands of bold and italic words', async () => {
		const table = `| a | b |\n|---|---|\n${'| **a** | _b_ |\n'.repeat(3_000)}`;
		const { out } = await folder()
			.write({ 'README.md': `# T\n\n${table}\n${WRONG}\n` })
			.run(['check', '--no-mii', '-q']);
		assert.match(out, /^README\.md:3006:1: warning: .*\[initiative-name\]\n$/);
	});

	it('speaks German and colours a terminal', async () => {
		const files = { 'README.md': `${WRONG}\n` };
		const { out } = await folder().write(files).run(['check', '-q'], { LANG: 'de_DE.UTF-8' }, true);
		assert(out.includes('\u001b[33m'));
		const plain = await folder().run(['check', '--language', 'en', '-q'], { LANG: 'de', NO_COLOR: '1' }, true);
		assert.match(plain.out, /^README\.md:1:1: warning: /);
		assert.equal(plain.err, '');
	});

	for (const words of [
		['check', 'nowhere.md'],
		['check', 'nowhere/**/*.md'],
		['check', '--format', 'xml'],
		['check', '--rule', 'typo=loud'],
		['check', '--rule', 'typo=off=x'],
		['check', ''],
		['check', '!'],
		['check', '--rule', 'nonsense=off'],
		['check', '--nonsense'],
		['check', '--today', 'now'],
		['check', '--today', '2026-99-99'],
		['check', '--today', '2026-02-30'],
		['check', '--repository', 'x'],
		['chekc'],
		[],
	]) {
		it(`ends with 2 for ${JSON.stringify(words)}`, async () => {
			const { code, out, err } = await folder().run(words);
			assert.equal(code, 2);
			assert(out + err !== '');
		});
	}

	it('follows severities and the threshold', async () => {
		folder().write({ 'README.md': `${WRONG}\n` });
		assert.equal((await folder().run(['check', '--rule', 'initiative-name=off'])).code, 0);
		assert.equal((await folder().run(['check', '--fail-on', 'error'])).code, 0);
		const strict = await folder().run(['check', '--fail-on=error', '--rule=initiative-name=error']);
		assert.equal(strict.code, 1);
		assert.match(strict.out, /: error: /);
	});

	it('takes files, folders and globs, leaves out what .gitignore names, and no file twice', async () => {
		const text = `${WRONG}\n`;
		folder().write({
			'.git/config': '',
			'.gitignore': 'out/\n*.gen.md\n',
			'README.md': text,
			'out/a.md': text,
			'docs/b.md': text,
			'docs/b.gen.md': text,
			'docs/.gitignore': '!keep.gen.md\nprivate*\n',
			'docs/keep.gen.md': text,
			'docs/private.md': text,
			'docs/c.markdown': text,
			'docs/d.txt': text,
			'node_modules/x/README.md': text,
		});
		const found = async (...targets: string[]): Promise<readonly string[]> =>
			[...(await folder().run(['check', ...targets])).out.matchAll(/^(.*?):1:1:/gm)].map((match) => match[1] ?? '');
		const all = ['README.md', 'docs/b.md', 'docs/c.markdown', 'docs/keep.gen.md'];
		assert.deepEqual(await found(), all);
		assert.deepEqual(await found('.', 'README.md'), all);
		assert.deepEqual(await found('docs', '!**/c.*'), ['docs/b.md', 'docs/keep.gen.md']);
		assert.deepEqual(
			await found('**/*.md'),
			all.filter((name) => name.endsWith('.md')),
		);
		assert.deepEqual(await found('docs/*.{markdown,txt}'), ['docs/c.markdown', 'docs/d.txt']);
		assert.deepEqual(await found('out/a.md'), ['out/a.md']);
		assert.deepEqual(await found('./docs/../docs/b.*'), ['docs/b.md']);
		assert.deepEqual(await found('docs/../../*/docs/b.m*'), ['docs/b.md']);
	});

	it('says which files it cannot read, and goes on', async () => {
		const utf16 = Buffer.from(`\uFEFF${WRONG}`, 'utf16le');
		const files = {
			'a.md': utf16,
			'b.md': Buffer.from([0x41, 0xff, 0x42]),
			'c.md': 'x'.repeat(1_000_001),
			'd.md': `\uFEFF${WRONG}\r\n`,
			'e.md': Buffer.from(WRONG, 'utf16le'),
		};
		const { code, out } = await folder().write(files).run(['check', '-q']);
		assert.equal(code, 1);
		assert.match(
			out,
			/^a\.md:1:1: warning: .*UTF-16.*\nb\.md:1:1: warning: .*not valid UTF-8.*\nc\.md:1:1: warning: .*larger than 1 MB.*\nd\.md:1:1: .*\ne\.md:1:1: .*UTF-16/,
		);
		for (const format of ['json', 'sarif', 'github', 'gitlab', 'junit']) {
			const { out: report } = await folder().run(['check', '--format', format]);
			for (const name of ['a.md', 'b.md', 'c.md', 'e.md']) {
				assert(report.includes(name), `${format}: ${name}`);
			}
			assert.equal(report.split('is not checked: ').length - 1 >= 4, true, format);
		}
	});

	it('is not red for ever because of a file that it cannot read', async () => {
		folder().write({ 'a.md': Buffer.from('B\xfccher', 'latin1'), 'b.md': 'fine\n' });
		assert.equal((await folder().run(['check'])).code, 1);
		assert.equal((await folder().run(['check', '--rule', 'not-checked=off'])).code, 0);
		folder().write({ '.mii/config.yaml': 'exclude: [a.md]\n' });
		assert.equal((await folder().run(['check'])).code, 0);
	});

	it('nags READMEs of the initiative only, known by remote, overlay or option', async () => {
		const hints = async (...words: string[]): Promise<number> =>
			(await folder().run(['check', ...words])).out.split('missing-').length - 1;
		folder().write({ 'README.md': '# A\n', 'other.md': '# A\n', '.git/config': '' });
		assert.equal(await hints(), 0);
		assert.equal(await hints('--mii'), 4);
		assert.equal(await hints('--repository', 'medizininformatik-initiative/x'), 4);
		folder().write({ '.git/config': '[remote "origin"]\n\turl = git@github.com:medizininformatik-initiative/x.git\n' });
		assert.equal(await hints(), 4);
		assert.equal(await hints('--no-mii'), 0);
	});

	it('prints certain corrections as a patch', async () => {
		const { code, out } = await folder()
			.write({ 'README.md': `a\r\n${WRONG}\r\n` })
			.run(['check', '--diff']);
		assert.equal(code, 1);
		assert.equal(out, `--- a/README.md\n+++ b/README.md\n@@ -1,2 +1,2 @@\n a\r\n-${WRONG}\r\n+${RIGHT}\r\n`);
	});

	it('reads the overlay of a repository, and fails on one with errors', async () => {
		const section = { de: 'Eigenes', en: 'Own' };
		folder().write({
			'.mii/registry.yaml': `sections: { own: ${JSON.stringify({ name: 'Own', description: 'Own', readme: ['module'], body: section })} }\n`,
			'docs/a.md': '<!-- mii:begin own lang=de -->\n<!-- mii:end own -->\n',
		});
		assert.match((await folder().run(['check'])).out, /\[section-outdated\]/);
		folder().write({ '.mii/registry.yaml': 'sectoins: {}\n' });
		const broken = await folder().run(['check']);
		assert.equal(broken.code, 2);
		assert.match(broken.err, /registry\.yaml: This overlay has errors/);
		assert.match(broken.out, /\[section-broken\]/);
	});

	it('reads an overlay as `registry` reads it', async () => {
		folder().write({ 'a.md': 'a\n', '.mii/registry.yaml': Buffer.from('# \xe4\nentries: {}\n', 'latin1') });
		for (const command of ['check', 'registry']) {
			const { code, err } = await folder().run([command]);
			assert.equal(code, 2);
			assert.match(err, /registry\.yaml: This file is not valid UTF-8/);
		}
	});

	it('names an option that a command does not have, and the one that was meant', async () => {
		const said = async (...words: readonly string[]): Promise<string> => (await folder().run(words)).err;
		assert.match(await said('update', '--format', 'json'), /“update” has no option --format\./);
		assert.match(await said('check', '--sinc=main'), /“check” has no option --sinc\. Did you mean --since\?/);
		assert.match(
			await said('check', '-x'),
			/“check” has no option -x\. A name that begins with “-” stands behind “--”\./,
		);
		assert.match(
			await said('check', '--language', 'de', '--sinc=main'),
			/„check“ hat keine Option --sinc\. Meinten Sie --since\?/,
		);
		assert.equal((await folder().run(['update', '--format', 'json'])).code, 2);
	});

	it('explains itself', async () => {
		for (const words of [['--help'], ['check', '--help'], ['update', '-h'], ['registry', '--help'], ['--version']]) {
			const { code, out } = await folder().run(words);
			assert.equal(code, 0);
			assert(out.length > 3);
		}
		const { out } = await folder().run(['check', '--help']);
		assert(RULES.every(({ id }) => out.includes(id)));
	});
});
