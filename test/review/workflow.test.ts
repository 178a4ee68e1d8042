import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { readJson, readText } from '../support/project';

interface Job {
	readonly permissions: Readonly<Record<string, string>>;
	readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}

interface Workflow {
	readonly on: Readonly<Record<string, unknown>>;
	readonly permissions: object;
	readonly jobs: Readonly<Record<string, Job>>;
}

describe('the workflow of the review', () => {
	const text = readText('.github/workflows/registry-review.yml');
	const workflow = parse(text) as Workflow;

	it('runs weekly', () => {
		assert.deepEqual(workflow.on['schedule'], [{ cron: '17 4 * * 1' }]);
	});

	it('runs packages with a token that reads only, and writes with git and gh only', () => {
		assert.deepEqual(workflow.permissions, {});
		const { review, propose } = workflow.jobs;
		assert.deepEqual(review?.permissions, { contents: 'read' });
		assert.deepEqual(propose?.permissions, { contents: 'write', 'pull-requests': 'write' });
		assert.doesNotMatch(JSON.stringify(propose?.steps), /\bnp[mx]\b|\bnode\b/);
		// The text of others reaches a shell in files, never in the script.
		const scripts = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
		assert.doesNotMatch(scripts.join('\n'), /\$\{\{/);
	});

	it('pins each action by its commit', () => {
		const actions = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action ?? '');
		assert(actions.length >= 6);
		for (const action of actions) {
			assert.match(action, /^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
		}
	});

	it('calls a script that exists, with options that it has', () => {
		const { scripts } = readJson<{ readonly scripts: Readonly<Record<string, string>> }>('package.json');
		const [, script = '', options = ''] = /npm run (\S+) -- (.*?) \|\|/.exec(text) ?? [];
		assert(script in scripts);
		const usage = readText('scripts/registryReview/options.ts');
		for (const [option] of options.matchAll(/--\w+/g)) {
			assert.match(usage, new RegExp(`^ {2}${option}\\b`, 'm'));
		}
	});
});
