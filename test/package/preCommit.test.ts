import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { Folder, WRONG } from '../cli/support';
import { readText } from '../support/project';
import { type Ended, RELEASE_TREE, start, VERSION } from './released';

const MAJOR = VERSION.split('.', 1)[0];
const SOURCE = `release/${VERSION}`;

interface Workflow {
	readonly jobs: { readonly tags: { readonly steps: readonly { readonly name?: string; readonly run?: string }[] } };
}

/** The script of the workflow that publishes the release tree. */
function pushTags(): string {
	const { jobs } = parse(readText('.github/workflows/release.yml')) as Workflow;
	return jobs.tags.steps.find(({ name }) => name === 'Push the tags')?.run ?? '';
}

// On Windows the script runs nowhere: it is for the machines of the workflow.
(process.platform === 'win32' ? describe.skip : describe)('the tags of a release', function () {
	this.timeout(60_000);
	const folder = new Folder();
	const origin = path.join(folder.root, 'origin');
	const clone = path.join(folder.root, 'clone');
	const user = path.join(folder.root, 'user');
	const identity = { NAME: 'A', EMAIL: 'a@example.org' };
	const env = {
		...Object.fromEntries(
			Object.entries(identity).flatMap(([key, value]) =>
				[`GIT_AUTHOR_${key}`, `GIT_COMMITTER_${key}`].map((name) => [name, value]),
			),
		),
		GIT_CONFIG_GLOBAL: path.join(folder.root, 'gitconfig'),
		GIT_CONFIG_NOSYSTEM: '1',
		PRE_COMMIT_HOME: path.join(folder.root, 'pre-commit'),
		npm_config_cache: path.join(folder.root, 'npm'),
		npm_config_offline: 'true',
	};

	function git(cwd: string, ...words: readonly string[]): string {
		const { code, out } = start('git', words, cwd, env);
		assert.equal(code, 0, out);
		return out.trim();
	}

	function publish(): void {
		const given = {
			...env,
			RUNNER_TEMP: folder.root,
			VERSION,
			BRANCH: 'main',
			GITHUB_SHA: git(clone, 'rev-parse', SOURCE),
		};
		const { code, out } = start('bash', ['-e', '-c', pushTags()], clone, given);
		assert.equal(code, 0, out);
		git(clone, 'fetch', '--quiet', '--tags', '--force', 'origin');
	}

	before(() => {
		folder.write({ gitconfig: '[init]\n\tdefaultBranch = main\n', 'origin/x': '', 'user/x': '' });
		git(origin, 'init', '--quiet', '--bare', '.');
		git(folder.root, 'clone', '--quiet', origin, 'clone');
		folder.write({ 'clone/source.ts': '', 'clone/.pre-commit-hooks.yaml': readText('.pre-commit-hooks.yaml') });
		git(clone, 'add', '--all');
		git(clone, 'commit', '--quiet', '--message', 'Begin');
		git(clone, 'tag', SOURCE);
		git(clone, 'push', '--quiet', 'origin', 'main', SOURCE);
		cpSync(RELEASE_TREE, path.join(folder.root, 'release/tree'), { recursive: true });
		publish();
	});

	after(() => folder.remove());

	it('hold the release tree, and leave the branch as it is', () => {
		const files = git(clone, 'ls-tree', '-r', '--name-only', `v${MAJOR}`).split('\n');
		assert(
			['action.yml', '.pre-commit-hooks.yaml', 'dist/cli.js', 'dist/action.js'].every((file) => files.includes(file)),
		);
		assert(['source.ts', 'package-lock.json'].every((file) => !files.includes(file)));
		const manifest = JSON.parse(git(clone, 'show', `v${MAJOR}:package.json`));
		assert.deepEqual([manifest.version, manifest.scripts, manifest.devDependencies], [VERSION, undefined, undefined]);
		assert.equal(git(clone, 'rev-parse', 'origin/main^{tree}'), git(clone, 'rev-parse', `${SOURCE}^{tree}`));
		const before = git(clone, 'for-each-ref');
		publish();
		assert.equal(git(clone, 'for-each-ref'), before);
	});

	it('are what pre-commit installs, and updates to', function () {
		if (start('pre-commit', ['--version'], folder.root).code !== 0) {
			console.log('      pre-commit is not on the PATH, so its hooks are not tried.');
			this.skip();
		}
		const ids = (parse(readText('.pre-commit-hooks.yaml')) as readonly { readonly id: string }[]).map(({ id }) => id);
		const hooks = ids.map((id) => `      - id: ${id}\n`).join('');
		const preCommit = (...words: readonly string[]): Ended => start('pre-commit', words, user, env);
		folder.write({
			'user/.pre-commit-config.yaml': `repos:\n  - repo: ${origin}\n    rev: ${SOURCE}\n    hooks:\n${hooks}`,
			'user/README.md': 'fine\n',
			'user/.mii/registry.yaml': 'groups: {}\n',
		});
		git(user, 'init', '--quiet');
		git(user, 'add', '--all');
		assert.equal(preCommit('autoupdate').code, 0);
		assert.match(
			folder.read('user/.pre-commit-config.yaml'),
			new RegExp(`rev: v${VERSION.replaceAll('.', '\\.')}$`, 'm'),
		);
		const installed = preCommit('install', '--install-hooks');
		assert.equal(installed.code, 0, installed.out);
		// It takes about four seconds where nothing else runs.
		assert(installed.seconds < 40, `${installed.seconds} s`);
		const first = preCommit('run', '--all-files');
		assert.equal(first.code, 0, first.out);
		assert.equal(first.out.match(/Passed$/gm)?.length, ids.length, first.out);
		folder.write({
			'user/README.md': `${WRONG}\n`,
			'user/--fix.md': '<!-- mii:begin banner lang=de -->\n<!-- mii:end banner -->\n',
			'user/.mii/registry.yaml': 'initiative: {}\n',
		});
		git(user, 'add', '--all');
		const second = preCommit('run', '--all-files');
		assert.equal(second.code, 1);
		assert.equal(second.out.match(/Failed$/gm)?.length, ids.length, second.out);
		assert.match(folder.read('user/--fix.md'), /lang=de hash=/);
	});
});
