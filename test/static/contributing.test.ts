import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT, readText } from '../support/project';

const FOLDERS = ['bench', 'docs', 'l10n', 'registry', 'scripts', 'skills', 'snippets', 'src', 'test'];
const files = [
	...readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? entry.name : [])),
	...FOLDERS.flatMap((folder) => [
		folder,
		...readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
			(file) => `${folder}/${file.replaceAll(path.sep, '/')}`,
		),
	]),
];

/** Words in backticks in the tables. Those about templates name files of other repositories. */
const named = (readText('CONTRIBUTING.md').split('## Values')[0] ?? '')
	.split('\n')
	.filter((line) => line.startsWith('|'))
	.flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));

describe('CONTRIBUTING.md', () => {
	it('names only files and folders that exist', () => {
		const paths = named.filter(
			(name) => /^[\w.*-]+\/[\w./*-]*$|\.(?:ts|json|yaml|md)$/.test(name) && !/[ <]|^dist\//.test(name),
		);
		assert(paths.length > 20, String(paths.length));
		const missing = paths.filter((name) => {
			const pattern = name
				.replace(/\/\*?$/, '')
				.replaceAll('.', '\\.')
				.replaceAll('*', '[^/]*');
			return !files.some((file) => new RegExp(`(?:^|/)${pattern}$`).test(file));
		});
		assert.deepEqual(missing, []);
	});

	it('names only constants and functions that exist', () => {
		const names = named.filter((name) => /^[A-Z]+(?:_[A-Z]+)*$|^[a-z]+(?:[A-Z][a-z]+)+$/.test(name) && name.length > 3);
		assert(names.length > 8, String(names));
		const code = files
			.filter((file) => /^(?:src|test|registry)\/.*\.(?:ts|json|yaml)$/.test(file))
			.map(readText)
			.join('\n');
		assert.deepEqual(
			names.filter((name) => !new RegExp(`\\b${name}\\b`).test(code)),
			[],
		);
	});
});
