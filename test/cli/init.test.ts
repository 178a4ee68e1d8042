import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import { SETUP_PARTS } from '../../src/core/setup/setupPart';
import { type Folder, useFolder } from './support';

const README = '# Tool\n\n## Contact\n\nmail@example.org\n';
const PATHS = ['.github/workflows/mii.yml', '.vscode/extensions.json', '.mii/config.yaml', '.pre-commit-config.yaml'];
const ID = `${manifest.publisher}.${manifest.name}`;

/** All files of a folder with their texts. */
function filesIn(folder: Folder): Readonly<Record<string, string>> {
	const names = readdirSync(folder.root, { recursive: true, encoding: 'utf8' })
		.filter((name) => !name.startsWith('.git/') && statSync(path.join(folder.root, name)).isFile())
		.sort();
	return Object.fromEntries(names.map((name) => [name, folder.read(name)]));
}

describe('mii-contributor init', () => {
	const folder = useFolder();

	it('lists what is there and what is missing, and writes nothing', async () => {
		folder().write({ 'README.md': README, '.vscode/extensions.json': `{ "recommendations": ["${ID}"] }` });
		const before = filesIn(folder());
		const { code, out, err } = await folder().run(['init']);
		assert.equal(code, 0);
		assert.match(out, /^missing +workflow +\.github\/workflows\/mii\.yml +Check in CI/m);
		assert.match(out, /^there +recommendation +\.vscode\/extensions\.json/m);
		assert.match(out, /^there +readme +README\.md +Contact/m);
		assert.match(out, /^missing +readme +README\.md +Funding/m);
		assert.match(err, /^Nothing was written\. --write adds everything/);
		assert.deepEqual(filesIn(folder()), before);
		const german = await folder().run(['init', '--language', 'de']);
		assert.match(german.out, /^fehlt +workflow .* In der CI prüfen/m);
		assert.match(german.out, /^da +readme +README\.md +Kontakt/m);
	});

	it('adds everything with --write, and has nothing to do then', async () => {
		folder().write({ 'README.md': `\uFEFF${README.replaceAll('\n', '\r\n')}` });
		chmodSync(path.join(folder().root, 'README.md'), 0o640);
		const { code, out } = await folder().run(['init', '--write']);
		assert.equal(code, 0);
		assert.equal(out, [...PATHS.map((name) => `${name}: created.\n`), 'README.md: updated.\n'].join(''));
		const readme = folder().read('README.md');
		assert(readme.startsWith('\uFEFF# Tool\r\n') && !/(?<!\r)\n/.test(readme));
		assert.equal(statSync(path.join(folder().root, 'README.md')).mode & 0o777, 0o640);
		const after = filesIn(folder());
		const again = await folder().run(['init', '--write']);
		assert.deepEqual([again.code, again.out, again.err], [0, '', 'Nothing is missing.\n']);
		assert.deepEqual(filesIn(folder()), after);
		assert.equal((await folder().run(['registry', '.mii/config.yaml'])).code, 0);
		assert.equal((await folder().run(['update', '--check'])).code, 0);
	});

	it('adds only the parts that are named', async () => {
		folder().write({ 'README.md': README });
		const { code, out } = await folder().run(['init', 'hook', 'config']);
		assert.deepEqual([code, out], [0, '.mii/config.yaml: created.\n.pre-commit-config.yaml: created.\n']);
		assert.deepEqual(Object.keys(filesIn(folder())).sort(), [
			'.mii/config.yaml',
			'.pre-commit-config.yaml',
			'README.md',
		]);
	});

	it('prints with --dry-run a patch that makes of the files exactly what --write makes', async () => {
		const files = {
			'README.md': README.replaceAll('\n', '\r\n'),
			'.pre-commit-config.yaml': 'repos:\n- repo: a # one\n  hooks: []\n',
		};
		const other = folder().write(files);
		execFileSync('git', ['init', '-q'], { cwd: other.root });
		const { code, out, err } = await other.run(['init', '--dry-run']);
		assert.deepEqual([code, err], [0, '']);
		assert.match(out, /^--- \/dev\/null\n\+\+\+ b\/\.mii\/config\.yaml$/m);
		assert.deepEqual(filesIn(other), files);
		execFileSync('git', ['apply', '-'], { cwd: other.root, input: out });
		const patched = filesIn(other);
		other.write(files);
		for (const name of PATHS.filter((one) => !(one in files))) {
			execFileSync('git', ['clean', '-fq', '--', name], { cwd: other.root });
		}
		await other.run(['init', '--write']);
		assert.deepEqual(filesIn(other), patched);
	});

	it('works at the root of the repository, and without Git in the working folder', async () => {
		folder().write({ '.git/config': '', 'README.md': README, 'src/a.txt': '' });
		assert.equal((await folder().run(['init', 'config'], {}, false, '', 'src')).code, 0);
		assert(existsSync(path.join(folder().root, '.mii/config.yaml')));
		folder().remove();
		mkdirSync(folder().root);
		assert.equal((await folder().run(['init', 'config'])).code, 0);
		assert(existsSync(path.join(folder().root, '.mii/config.yaml')));
	});

	it('prints one object as JSON, with what it wrote', async () => {
		folder().write({ 'README.md': README, '.vscode/extensions.json': '{' });
		const { out } = await folder().run(['init', '--format', 'json', '--write']);
		const { folder: root, parts } = JSON.parse(out);
		assert.equal(root, folder().root);
		assert.deepEqual([...new Set(parts.map(({ id }: { id: string }) => id))], [...SETUP_PARTS]);
		assert.deepEqual(parts[0], { id: 'workflow', path: PATHS[0], state: 'written' });
		assert.deepEqual(parts[1], {
			id: 'recommendation',
			path: PATHS[1],
			state: 'blocked',
			reason: '.vscode/extensions.json has mistakes. Correct them first.',
		});
	});

	it('tells why a part cannot be added, and fails when it was named', async () => {
		folder().write({ 'README.md': README, '.pre-commit-config.yaml': 'repos: [' });
		const sentence = '.pre-commit-config.yaml has mistakes. Correct them first.\n';
		const all = await folder().run(['init', '--write']);
		assert.deepEqual([all.code, all.err], [0, sentence]);
		const named = await folder().run(['init', 'hook']);
		assert.deepEqual([named.code, named.err], [2, sentence]);
		assert.equal(folder().read('.pre-commit-config.yaml'), 'repos: [');
	});

	it('writes through no link', async () => {
		folder().write({ 'elsewhere/a.txt': '', 'other.md': '# A\n' });
		symlinkSync('elsewhere', path.join(folder().root, '.mii'));
		symlinkSync('elsewhere', path.join(folder().root, '.github'));
		symlinkSync('other.md', path.join(folder().root, 'README.md'));
		symlinkSync('elsewhere/new.yaml', path.join(folder().root, '.pre-commit-config.yaml'));
		for (const part of ['workflow', 'config', 'hook', 'readme']) {
			const { code, err } = await folder().run(['init', part]);
			assert.deepEqual([code, / is a link\. Nothing is written there\.\n$/.test(err)], [2, true], `${part}: ${err}`);
		}
		assert.deepEqual(readdirSync(path.join(folder().root, 'elsewhere')), ['a.txt']);
		assert.equal(folder().read('other.md'), '# A\n');
	});

	it('goes on when one file cannot be read or written', async () => {
		folder().write({ 'README.md': README, '.vscode': 'a file in the place of the folder' });
		const { out, err } = await folder().run(['init', '--write']);
		assert.match(err, /^\.vscode\/extensions\.json: This file cannot be (?:read|written): /m);
		assert.match(out, /^\.mii\/config\.yaml: created\.$/m);
		assert.equal((await folder().run(['init', 'recommendation'])).code, 2);
	});

	it('knows its parts and options', async () => {
		const unknown = await folder().run(['init', 'workflows']);
		assert.deepEqual(
			[unknown.code, unknown.err],
			[2, `“workflows” is not allowed for init. Allowed are: ${SETUP_PARTS.join(', ')}.\n`],
		);
		assert.equal((await folder().run(['init', '--write', '--dry-run'])).code, 2);
		const help = await folder().run(['init', '--help']);
		for (const part of SETUP_PARTS) {
			assert.match(help.out, new RegExp(`^  ${part} `, 'm'));
		}
		assert.match(help.out, /^Usage: mii-contributor init \[options\] \[parts\]$/m);
	});
});
