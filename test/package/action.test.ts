import assert from 'node:assert/strict';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Folder, WRONG } from '../cli/support';
import { type Ended, RELEASE_TREE, start } from './released';

/** The lines of a log that a runner obeys, as it reads them. */
function commandsIn(log: string): readonly string[] {
	let token: string | undefined;
	return log.split(/\r\n|\r|\n/).flatMap((line) => {
		const command = line.trimStart();
		if (token !== undefined) {
			token = command === `::${token}::` ? undefined : token;
			return [];
		}
		token = /^::stop-commands::(.*)/.exec(command)?.[1];
		return token === undefined && (command.startsWith('::') || command.includes('##[')) ? [command] : [];
	});
}

/** Begins lines of its own where a name is printed as it is. */
const HOSTILE = process.platform === 'win32' ? 'x' : 'x\n::error::\r::add-mask::a##[error]';

describe('the action', function () {
	this.timeout(60_000);
	const folder = new Folder();
	const workspace = path.join(folder.root, 'a repository');
	const program = path.join(folder.root, 'of somebody else/dist/action.js');

	before(() => {
		cpSync(RELEASE_TREE, path.join(folder.root, 'of somebody else'), { recursive: true });
		folder.write({
			'a repository/README.md': `${WRONG}\n\n`.repeat(12),
			[`a repository/${HOSTILE}.md`]: `${WRONG}\n`,
			// Nothing is checked in it, which is a note.
			[`a repository/${HOSTILE}16.md`]: Buffer.from('\uFEFFa', 'utf16le'),
			'results/x': '',
		});
	});

	after(() => folder.remove());

	function run(inputs: Readonly<Record<string, string>>): Ended & { outputs: string; summary: string } {
		folder.write({ output: '', summary: '' });
		const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
		const ended = start(process.execPath, [program], folder.root, {
			...Object.fromEntries(given),
			GITHUB_WORKSPACE: workspace,
			GITHUB_OUTPUT: path.join(folder.root, 'output'),
			GITHUB_STEP_SUMMARY: path.join(folder.root, 'summary'),
			RUNNER_TEMP: path.join(folder.root, 'results'),
			GITHUB_SERVER_URL: 'https://github.com',
			GITHUB_ACTION_REPOSITORY: 'a/b',
			GITHUB_ACTION_REF: 'v1',
		});
		return { ...ended, outputs: folder.read('output'), summary: folder.read('summary') };
	}

	it('annotates lines, counts findings, and tells all of them in the summary', () => {
		const { code, out, outputs, summary, seconds } = run({ 'fail-on': 'warning' });
		assert.equal(code, 1, out);
		const commands = commandsIn(out);
		const annotations = commands.filter((line) =>
			/^::warning file=[^,]*\.md,line=\d+,.*,title=initiative-name::/.test(line),
		);
		assert.equal(annotations.length, 13, out);
		assert.deepEqual(
			commands.filter((line) => !/^::(?:warning|notice) file=/.test(line)),
			[],
		);
		assert.match(outputs, new RegExp(`^findings<<(\\S+)\n${commands.length}\n\\1\n$`));
		assert.equal(summary.match(/\(initiative-name\)$/gm)?.length, 13);
		// It takes a fraction of a second where nothing else runs.
		assert(seconds < 10, `${seconds} s`);
	});

	it('writes a report, with links to the pages of its version', () => {
		const { code, outputs } = run({ format: 'sarif', output: '../elsewhere.sarif', paths: 'README.md' });
		assert.equal(code, 2);
		assert.equal(outputs, '');
		const report = path.join(folder.root, 'results/results.sarif');
		const ended = run({ format: 'sarif', output: report, paths: 'README.md' });
		assert.equal(ended.code, 1, ended.out);
		assert.match(ended.outputs, new RegExp(`^report<<(\\S+)\n${report.replaceAll('\\', '\\\\')}\n\\1$`, 'm'));
		const [{ results, tool }] = JSON.parse(readFileSync(report, 'utf8')).runs;
		assert(results.length >= 12);
		assert.match(tool.driver.rules[0].helpUri, /^https:\/\/github\.com\/a\/b\/blob\/v1\/docs\/rules\//);
		readFileSync(path.join(RELEASE_TREE, new URL(tool.driver.rules[0].helpUri).pathname.replace('/a/b/blob/v1', '')));
	});

	it('lets no name and no text act as a command, in no format', () => {
		for (const format of ['text', 'json']) {
			const { code, out } = run({ format });
			assert.equal(code, 1, out);
			assert.deepEqual(commandsIn(out), [], format);
		}
		const { out } = run({ command: 'update', arguments: '--check' });
		assert.deepEqual(commandsIn(out), []);
	});

	it('says why it could not run, and writes through no link', () => {
		assert.deepEqual(commandsIn(run({ command: 'init' }).out), [
			'::error::The input "command" is one of: check, update, registry.',
		]);
		const wrong = run({ 'fail-on': 'never\n::error::' });
		assert.equal(wrong.code, 2);
		assert.match(commandsIn(wrong.out).join('\n'), /^::error::“never\\n::error::” is not allowed for --fail-on\..*$/);
		folder.write({ 'secret.txt': 'secret' });
		symlinkSync(path.join(folder.root, 'secret.txt'), path.join(workspace, 'results.sarif'));
		const { code, out } = run({ format: 'sarif', output: 'results.sarif' });
		assert.equal(code, 2, out);
		assert.equal(commandsIn(out).length, 1);
		assert.equal(folder.read('secret.txt'), 'secret');
	});

	it('updates, and says how many files changed', () => {
		folder.write({ 'a repository/living.md': '<!-- mii:begin banner lang=de -->\n<!-- mii:end banner -->\n' });
		const { code, outputs } = run({ command: 'update', paths: 'living.md' });
		assert.equal(code, 0);
		assert.match(outputs, /^changed<<(\S+)\n1\n\1\n$/);
	});
});
