import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT, readText } from '../support/project';

/** The tests of rules stand together by what the rules look at. */
const BY_SUBJECT = 'core/checks/rules';

describe('test/unit', () => {
	it('mirrors src/core, and what of src/host needs no VS Code: a test is named after a file or its room', () => {
		const tests = readdirSync(path.join(ROOT, 'test/unit'), { recursive: true, encoding: 'utf8' })
			.map((file) => file.replaceAll('\\', '/'))
			.filter((file) => file.endsWith('.test.ts'))
			.map((file) => (file.startsWith('host/') ? file : `core/${file}`));
		assert(tests.length > 40);
		const isOfSource = (file: string): boolean => {
			const room = path.posix.dirname(file);
			const name = path.posix.basename(file, '.test.ts');
			return (
				existsSync(path.join(ROOT, 'src', room, `${name}.ts`)) ||
				(existsSync(path.join(ROOT, 'src', room)) && (name === path.posix.basename(room) || room === BY_SUBJECT))
			);
		};
		assert.deepEqual(
			tests.filter((file) => !isOfSource(file)),
			[],
		);
	});
});

describe('test/editor', () => {
	it('runs every file of tests', () => {
		const files = readdirSync(path.join(ROOT, 'test/editor')).filter((file) => file.endsWith('.test.ts'));
		const suite = readText('test/editor/suite.ts');
		assert(files.length > 10);
		assert.deepEqual(
			files.filter((file) => !suite.includes(`'./${path.basename(file, '.ts')}'`)),
			[],
		);
	});
});
