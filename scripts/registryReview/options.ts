/** The options of the command line. */
import { parseArgs } from 'node:util';

export interface ReviewOptions {
	readonly checkouts?: string;
	readonly offline: boolean;
	readonly patch?: string;
	readonly report?: string;
	readonly registry: string;
	readonly token?: string;
	readonly help: boolean;
}

export const USAGE = `Compares the registry with the world.

npm run registry:review -- [option…]

  --checkouts FOLDER  reads repositories in a folder instead of GitHub; asks nothing of the network
  --offline           leaves the addresses of links out
  --patch FILE        writes the changes as a patch for git apply
  --report FILE       writes the report to a file instead of the standard output
  --registry FILE     another registry than registry/mii.yaml
  --token TOKEN       a token for GitHub; better in the variable GITHUB_TOKEN, where no list of processes shows it
  --help              shows this text

Exit code: 0 nothing differs, 1 something differs, 2 the review could not be made, 130 cancelled.
`;

/** @throws an error whose message names the wrong option. */
export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv): ReviewOptions {
	const text = { type: 'string' } as const;
	const flag = { type: 'boolean', default: false } as const;
	const { values } = parseArgs({
		args: [...args],
		options: {
			checkouts: text,
			offline: flag,
			patch: text,
			report: text,
			registry: { ...text, default: 'registry/mii.yaml' },
			token: text,
			help: flag,
		},
	});
	const token = values.token ?? environment['GITHUB_TOKEN'];
	const { token: _, ...rest } = values;
	return { ...rest, ...(token ? { token } : {}) };
}
