import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Folder, RIGHT, WRONG } from '../cli/support';
import { NPM_PACKAGE, start, VERSION } from './released';

describe('the npm package', function () {
	this.timeout(60_000);
	const folder = new Folder().write({ 'repository/README.md': `${WRONG}\n` });
	const prefix = path.join(folder.root, 'prefix');
	const isWindows = process.platform === 'win32';
	const modules = isWindows ? 'node_modules' : 'lib/node_modules';
	const program = path.join(prefix, isWindows ? 'mii-contributor.cmd' : 'bin/mii-contributor');
	const repository = path.join(folder.root, 'repository');

	before(() => {
		const cache = path.join(folder.root, 'cache');
		const options = ['--global', '--offline', '--no-audit', '--no-fund', '--prefix', prefix, '--cache', cache];
		const { code, out } = start('npm', ['install', ...options, NPM_PACKAGE], folder.root);
		assert.equal(code, 0, out);
	});

	after(() => folder.remove());

	it('is small, needs no other package, and runs nothing when it is installed', () => {
		const installed = path.join(prefix, modules, 'mii-contributor');
		assert.deepEqual(readdirSync(path.dirname(installed)), ['mii-contributor']);
		const manifest = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
		assert.deepEqual(
			['dependencies', 'devDependencies', 'scripts', 'private'].filter((key) => key in manifest),
			[],
		);
		const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
		const all = ['LICENSE', 'README.md', 'dist', 'dist/cli.js', 'dist/cli.notices.txt', 'package.json'];
		assert.deepEqual(files.map((file) => file.replaceAll('\\', '/')).sort(), all);
		const bytes = files.reduce((sum, file) => sum + statSync(path.join(installed, file)).size, 0);
		assert(bytes < 1_000_000, `${bytes} bytes`);
	});

	it('checks a repository', () => {
		const { code, out } = start(program, ['check', '--format', 'json'], repository);
		assert.equal(code, 1, out);
		assert.match(out, /"rule": ?"initiative-name"/);
		folder.write({ 'repository/README.md': `${RIGHT}\n` });
		assert.equal(start(program, ['check', '--no-mii'], repository).code, 0);
		assert.equal(start(program, ['--version'], repository).out, `${VERSION}\n`);
	});
});
