/** The action of GitHub: runs the command line with the inputs of a workflow. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { appendToFile } from '../disk/writeFile';
import { EXIT, type Surface } from '../io';
import { run } from '../main';
import { printing } from '../print/printing';
import { data } from '../report/githubReport';
import { readInputs } from './inputs';

const { env } = process;

/** The place of the pages about rules, in the version that runs. */
function home(): string | undefined {
	const names = ['SERVER_URL', 'ACTION_REPOSITORY', 'ACTION_REF'];
	const [server, repository, ref] = names.map((name) => env[`GITHUB_${name}`]);
	return server && repository && ref ? `${server}/${repository}/blob/${ref}` : undefined;
}

const surface: Surface = {
	cwd: env['GITHUB_WORKSPACE'] || process.cwd(),
	env: { ...env, MII_CONTRIBUTOR_HOME: home() },
	isTerminal: false,
	today: new Date().toISOString().slice(0, 10),
	stdin: () => new Uint8Array(),
	out: (text) => process.stdout.write(text),
	err: (text) => process.stderr.write(text),
};

/** Hands a value to later steps of the job. */
function setOutput(name: string, value: string): void {
	const file = env['GITHUB_OUTPUT'];
	if (file) {
		const end = randomUUID();
		appendToFile(file, `${name}<<${end}\n${value}\n${end}\n`, surface.cwd);
	}
}

async function main(): Promise<number> {
	const { words, output, counts } = readInputs(env);
	let lastError = '';
	let hasError = false;
	const code = await run(words, {
		...surface,
		out(text) {
			hasError ||= text.startsWith('::error');
			surface.out(text);
		},
		err(text) {
			lastError = text.trim();
			surface.err(text);
		},
		counted: (count) => setOutput(counts, String(count)),
	});
	if (code !== EXIT.failed && output) {
		setOutput('report', path.resolve(surface.cwd, output));
	}
	if (code === EXIT.failed && !hasError) {
		// Otherwise the reason is only in the log, not on the page of the run.
		printing(surface).command(`error::${data(lastError)}`);
	}
	return code;
}

main().then(
	(code) => {
		process.exitCode = code;
	},
	(error: unknown) => {
		printing(surface).command(`error::${data(error instanceof Error ? error.message : String(error))}`);
		process.exitCode = EXIT.failed;
	},
);
