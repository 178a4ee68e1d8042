import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv, { type ValidateFunction } from 'ajv';
import { projectPage } from '../../src/cli/projectPage';
import { RIGHT, useFolder, WRONG } from './support';

/** The command line in CI: changed lines, baseline, summary, standard input and reports for other programs. */
describe('check in CI', () => {
	const folder = useFolder();

	function git(...words: readonly string[]): void {
		const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
		execFileSync('git', [...identity, ...words], { cwd: folder().root, stdio: 'pipe' });
	}

	it('reports only lines that changed since a reference', async () => {
		git('init', '-q', '-b', 'main');
		folder().write({ 'README.md': `${WRONG}\n\nfine\n\n${WRONG}\n`, 'old.md': `${WRONG}\n`, 'ä "b".md': 'fine\n' });
		git('add', '-A');
		git('commit', '-q', '-m', 'one');
		git('checkout', '-q', '-b', 'work');
		folder().write({
			'README.md': `${WRONG}\n\nImplemenation\n\n${WRONG}\n`,
			'new.md': `${WRONG}\n`,
			'ä "b".md': `fine\n${WRONG}\n`,
		});
		git('mv', 'old.md', 'moved.md');
		const { code, out } = await folder().run(['check', '--since', 'main']);
		assert.equal(code, 1);
		assert.deepEqual(
			[...out.matchAll(/^(.+?):(\d+):\d+: .*\[(.*)\]$/gm)].map((match) => match.slice(1, 4).join(' ')),
			['README.md 3 typo', 'new.md 1 initiative-name', 'ä "b".md 2 initiative-name'],
		);
		git('add', '-A');
		git('commit', '-q', '-m', 'two');
		assert.equal((await folder().run(['check', '--since', 'main'])).out, out);
		assert.deepEqual((await folder().run(['check', '--since', 'HEAD'])).code, 0);
		for (const reference of ['nonsense', '--help', '-x']) {
			const wrong = await folder().run(['check', `--since=${reference}`]);
			assert.deepEqual(
				[wrong.code, wrong.err],
				[2, `“${reference}” is no commit, branch or tag of this repository.\n`],
			);
		}
	});

	it('runs no program that the configuration of the repository names', async () => {
		git('init', '-q', '-b', 'main');
		folder().write({ 'README.md': `${WRONG}\n`, '.gitattributes': '*.md diff=x\n' });
		git('add', '-A');
		git('commit', '-q', '-m', 'one');
		const touch = `touch ${folder().root}/ran; false`;
		for (const name of [
			'core.fsmonitor',
			'core.pager',
			'diff.external',
			'diff.x.command',
			'diff.x.textconv',
			'core.editor',
		]) {
			git('config', name, touch);
		}
		folder().write({ 'README.md': `${WRONG}\n\n${WRONG}\n`, '.git/hooks/post-index-change': `#!/bin/sh\n${touch}\n` });
		chmodSync(`${folder().root}/.git/hooks/post-index-change`, 0o755);
		assert.equal((await folder().run(['check', '--since', 'main'])).code, 1);
		assert.throws(() => folder().read('ran'), /ENOENT/);
	});

	it('needs a repository for --since', async () => {
		const { code } = await folder().write({ 'a.md': 'a\n' }).run(['check', '--since', 'main']);
		assert.equal(code, 2);
	});

	it('does not report what a baseline has', async () => {
		folder().write({ 'README.md': `${WRONG}\n\n${WRONG}\n`, 'b.md': 'Implemenation\n' });
		const written = await folder().run(['check', '--baseline', 'base.json', '--update-baseline']);
		assert.deepEqual([written.code, written.out], [0, '']);
		assert.match(written.err, /^Findings in the baseline: 3\.$/m);
		assert.equal((await folder().run(['check', '--baseline', 'base.json'])).code, 0);
		folder().write({ 'README.md': `new\n\n${WRONG}\n\n${WRONG}\n\n${WRONG}\n`, 'b.md': 'fine\n' });
		const { code, out, err } = await folder().run(['check', '--baseline', 'base.json']);
		assert.equal(code, 1);
		assert.equal(out.split('\n').length, 2);
		assert.match(err, /^Findings of the baseline that are gone: 1\./m);
	});

	it('takes names of properties of objects for names in a baseline', async () => {
		const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
		folder().write(Object.fromEntries(names.map((name) => [name, `${WRONG}\n`])));
		await folder().run(['check', '--baseline=base.json', '--update-baseline', '--', ...names]);
		assert.equal(
			folder()
				.read('base.json')
				.match(/"initiative-name"/g)?.length,
			names.length,
		);
		assert.equal(Object.keys(Object.prototype).length, 0);
		const { code, out, err } = await folder().run(['check', '-q', '--baseline=base.json', '--', ...names]);
		assert.deepEqual([code, out, err], [0, '', '']);
	});

	for (const data of [
		'null',
		'[]',
		'{"version":1}',
		'{"version":1,"files":[]}',
		'{"version":1,"files":{"a.md":null}}',
		'{"version":1,"files":{"a.md":{"typo":"x"}}}',
		'{"version":1,"files":{"a.md":{"typo":{"x":"1"}}}}',
		'{"version":2,"files":{}}',
		`${'['.repeat(100_000)}`,
	]) {
		it(`does not take ${data.slice(0, 60)} for a baseline`, async () => {
			folder().write({ 'a.md': 'a\n', 'base.json': data });
			const { code, err } = await folder().run(['check', '-q', '--baseline=base.json']);
			assert.deepEqual(
				[code, err],
				[2, 'base.json: This file is no baseline. Write a new one with --update-baseline.\n'],
			);
		});
	}

	for (const [words, message] of [
		[['--baseline', 'none.json'], '“none.json” does not exist.\n'],
		[['--baseline', 'a.md'], 'a.md: This file is no baseline. Write a new one with --update-baseline.\n'],
		[['--update-baseline'], '--update-baseline needs --baseline.\n'],
	] as const) {
		it(`ends with 2 for ${words.join(' ')}`, async () => {
			const { code, err } = await folder()
				.write({ 'a.md': 'a\n' })
				.run(['check', '-q', ...words]);
			assert.deepEqual([code, err], [2, message]);
		});
	}

	it('appends a summary in Markdown', async () => {
		folder().write({ 'README.md': `${WRONG} Implemenation *x*\n`, 'sum.md': '# Before\n\n' });
		await folder().run(['check', '--summary', 'sum.md', 'README.md']);
		const summary = folder().read('sum.md');
		assert.match(
			summary,
			/^# Before\n\n## MII Contributor\n\nFindings: 2\. Files with findings: 1 of 1\.\n\n\| Rule \|/,
		);
		assert.match(summary, /^\| typo \| 1 \|$/m);
		assert.match(summary, /^- `README\.md:1`: “Beispiel Initiative”|^- `README\.md:1`: “/m);
		await folder().run(['check', '--format', 'github', 'README.md'], { GITHUB_STEP_SUMMARY: 'job.md' });
		assert.match(folder().read('job.md'), /^## MII Contributor\n/);
		await folder().run(['check', 'README.md'], { GITHUB_STEP_SUMMARY: 'other.md' });
		assert.throws(() => folder().read('other.md'));
	});

	it('says when it cannot write the summary', async () => {
		const { code, out, err } = await folder()
			.write({ 'a.md': `${WRONG}\n` })
			.run(['check', '--summary', 'no/where.md']);
		assert.equal(code, 1);
		assert.match(out, /^a\.md:1:1: /);
		assert.match(err, /^no\/where\.md: This file cannot be written: /m);
		assert.equal((await folder().run(['check', '--summary='])).code, 1);
	});

	it('reads the standard input as a file', async () => {
		folder().write({ '.mii/config.yaml': 'rules: { typo: off }\nexclude: [old]\n' });
		const run = (...words: readonly string[]) =>
			folder().run(['check', ...words], {}, false, `\uFEFF${WRONG} Implemenation\r\n`);
		const { code, out } = await run('--stdin-filename', 'docs/a.md');
		assert.equal(code, 1);
		assert.match(out, /^docs\/a\.md:1:1: warning: .*\[initiative-name\]\n$/);
		const fixed = await run('--stdin-filename', 'docs/a.md', '--fix');
		assert.deepEqual([fixed.code, fixed.out], [0, `\uFEFF${RIGHT} Implemenation\r\n`]);
		const excluded = await run('--stdin-filename', 'old/a.md', '--fix');
		assert.deepEqual([excluded.code, excluded.out], [0, `\uFEFF${WRONG} Implemenation\r\n`]);
	});

	it('gives GitLab code quality issues', async () => {
		folder().write({ 'README.md': `${WRONG}\n${WRONG}\n`, 'b.md': `${WRONG}\n` });
		const issues = JSON.parse((await folder().run(['check', '--format', 'gitlab'])).out);
		assert.equal(issues.length, 3);
		assert.deepEqual(
			{ ...issues[1], fingerprint: '', description: '' },
			{
				description: '',
				check_name: 'initiative-name',
				fingerprint: '',
				severity: 'major',
				location: { path: 'README.md', lines: { begin: 2, end: 2 } },
			},
		);
		assert.equal(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size, 3);
		folder().write({ 'README.md': `# New\n\n${WRONG}\n${WRONG}\n` });
		const later = JSON.parse((await folder().run(['check', '--format', 'gitlab'])).out);
		assert.equal(later[1].fingerprint, issues[1].fingerprint);
		assert.deepEqual(
			JSON.parse((await folder().run(['check', '--format', 'gitlab', '--rule=initiative-name=off'])).out),
			[],
		);
	});

	it('gives JUnit a suite for each file', async () => {
		folder().write({ 'a & b.md': `${WRONG}\n`, 'c.md': 'fine\n' });
		const { out } = await folder().run(['check', '--format', 'junit']);
		assert.match(out, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="mii-contributor">\n/);
		assert.match(out, /<testsuite name="a &amp; b\.md" tests="1" failures="1" errors="0">/);
		assert.match(out, /<testsuite name="c\.md" tests="1" failures="0" errors="0">/);
		assert.match(
			out,
			/<testcase classname="a &amp; b\.md" name="initiative-name \(1:1\)"><failure type="warning" message="“/,
		);
	});

	it('links pages about rules, also where only package.json names the project', async () => {
		for (const [home, repository, page] of [
			['https://example.org/tool/blob/v1/', 'o/n', 'https://example.org/tool/blob/v1/docs/rules'],
			['', 'git+https://github.com/o/n.git', 'https://github.com/o/n/blob/HEAD/docs/rules'],
			['', 'github:o/n', 'https://github.com/o/n/blob/HEAD/docs/rules'],
			['', 'https://github.com/o/n#readme', 'https://github.com/o/n/blob/HEAD/docs/rules'],
			['', 'https://example.org', undefined],
			['', '', undefined],
		] as const) {
			assert.equal(projectPage('docs/rules', { env: { MII_CONTRIBUTOR_HOME: home } }, repository), page);
		}
		const { out } = await folder().run(['check', '--help'], { MII_CONTRIBUTOR_HOME: 'https://example.org/tool' });
		assert.match(out, /^Rules \(https:\/\/example\.org\/tool\/docs\/rules explains each of them\):$/m);
	});

	it('gives SARIF all that GitHub asks of a rule', async () => {
		folder().write({ 'README.md': `${WRONG}\n${WRONG}\n`, '.mii/config.yaml': 'ruls: {}\n' });
		const env = { MII_CONTRIBUTOR_HOME: 'https://example.org/tool/blob/v1/' };
		const { out } = await folder().run(['check', '--format', 'sarif'], env);
		const log = JSON.parse(out);
		const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
		const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
		const validate: ValidateFunction = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
			schema,
		);
		assert(validate(log), JSON.stringify(validate.errors));
		const [run] = JSON.parse(out).runs;
		for (const rule of run.tool.driver.rules) {
			for (const text of [rule.shortDescription?.text, rule.fullDescription?.text, rule.help?.text]) {
				assert.equal(typeof text, 'string', rule.id);
			}
			assert(['error', 'warning', 'note'].includes(rule.defaultConfiguration.level));
			assert(['error', 'warning', 'recommendation'].includes(rule.properties['problem.severity']));
			assert(Array.isArray(rule.properties.tags) && rule.properties.precision);
		}
		const rule = run.tool.driver.rules.find(({ id }: { id: string }) => id === 'initiative-name');
		assert.equal(rule.helpUri, 'https://example.org/tool/blob/v1/docs/rules/initiative-name.md');
		assert.match(rule.help.markdown, /<!-- mii-disable-next-line initiative-name -->/);
		for (const { ruleId, ruleIndex, partialFingerprints } of run.results) {
			assert.equal(run.tool.driver.rules[ruleIndex].id, ruleId);
			assert.match(partialFingerprints.primaryLocationLineHash, /^[0-9a-f]{16}:\d+$/);
		}
		assert.equal(run.invocations[0].executionSuccessful, false);
		assert.match(run.invocations[0].toolExecutionNotifications[0].message.text, /has mistakes/);
	});
});
