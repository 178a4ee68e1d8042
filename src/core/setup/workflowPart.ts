import { GITLAB_PATH, WORKFLOW_PATH } from './setupFiles';
import { blocked, newFile, type SetupContext, type SetupPart, saySetup } from './setupPart';

/** The branches that a repository usually has; others are checked by their pull requests. */
const BRANCHES = 'main, master';

/** A workflow that calls the reusable workflow of this product. */
export function workflowPart(context: SetupContext): SetupPart {
	const { files, product } = context;
	const part = { id: 'workflow', path: WORKFLOW_PATH } as const;
	const name = product.repository.split('/')[1] ?? '';
	const using = [...files.contents].find(
		([path, text]) => /\.yml$|\.yaml$/.test(path) && typeof text === 'string' && runs(text, name) && isCi(path),
	);
	if (using) {
		return { ...part, path: using[0], state: 'present' };
	}
	if (files.contents.has(GITLAB_PATH) && files.workflows.length === 0) {
		return blocked(context, { ...part, path: GITLAB_PATH }, 'blocked-gitlab', `npx ${name} check`);
	}
	const found = files.contents.get(WORKFLOW_PATH);
	if (found !== undefined) {
		return typeof found === 'object'
			? { ...part, state: 'blocked', reason: found.refusal }
			: blocked(context, part, 'blocked-other');
	}
	const major = product.version.split('.')[0];
	return {
		...part,
		state: 'missing',
		edits: newFile(`# ${saySetup(context, 'workflow-title')}
name: MII
on:
  push:
    branches: [${BRANCHES}]
  pull_request:
permissions:
  contents: read
jobs:
  check:
    uses: ${product.repository}/.github/workflows/check.yml@v${major}
`),
	};
}

function isCi(path: string): boolean {
	return path.startsWith('.github/') || path === GITLAB_PATH;
}

/** Whether a file names the program outside of its comments. */
function runs(text: string, name: string): boolean {
	return text.split(/\r?\n/).some((line) => line.replace(/(?:^|\s)#.*/, '').includes(name));
}
