/** One run of the review, from its options to its exit code. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { unifiedDiff } from '../../src/cli/unifiedDiff';
import { allDifferences } from './differences';
import { addressesIn } from './differences/linkDifferences';
import { judge, readJudgements } from './judgements';
import { observe } from './observe';
import { type ReviewOptions, readOptions, USAGE } from './options';
import { patchedText } from './registryEditor';
import { RegistryFile } from './registryFile';
import { report } from './report';
import { CheckoutsSource } from './sources/checkoutsSource';
import { type CachedAnswer, gitHubClient, statusOf } from './sources/gitHubClient';
import { GitHubSource } from './sources/gitHubSource';
import { type CachedLink, checkLinks } from './sources/linkChecker';
import { ResponseCache } from './sources/responseCache';
import type { RepositorySource } from './sources/source';
import type { LinkObservation } from './world';

export interface Surroundings {
	readonly environment: NodeJS.ProcessEnv;
	/** Writes to the standard output. */
	readonly print: (text: string) => void;
	/** Writes a line of progress or an error. */
	readonly say: (text: string) => void;
	readonly signal: AbortSignal;
	readonly today: string;
	/** The folder of the project. */
	readonly root: string;
	/** For tests, which wait for nothing. */
	readonly wait?: (milliseconds: number) => Promise<void>;
	readonly millisecondsPerSecond?: number;
	readonly fetch?: typeof fetch;
}

const SAME = 0;
const DIFFERENT = 1;
const FAILED = 2;
const CANCELLED = 130;
/** Git ignores it. */
const CACHE_FOLDER = '.registry-review';
const JUDGEMENTS = 'scripts/registryReview/judgements.yaml';

export async function runReview(args: readonly string[], surroundings: Surroundings): Promise<number> {
	const { print, say, signal } = surroundings;
	const caches = cachesIn(path.join(surroundings.root, CACHE_FOLDER));
	try {
		const options = readOptions(args, surroundings.environment);
		if (options.help) {
			print(USAGE);
			return SAME;
		}
		const problem = missing(options);
		if (problem !== undefined) {
			say(problem);
			return FAILED;
		}
		const cancelled = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
		return await Promise.race([review(options, surroundings, caches), cancelled]);
	} catch (error) {
		say(signal.aborted ? 'Cancelled. The next run goes on from here.' : explained(error));
		return signal.aborted ? CANCELLED : FAILED;
	} finally {
		caches.gitHub.save();
		caches.links.save();
	}
}

type Caches = ReturnType<typeof cachesIn>;

function cachesIn(folder: string) {
	return {
		gitHub: new ResponseCache<CachedAnswer>(path.join(folder, 'github.json')),
		links: new ResponseCache<CachedLink>(path.join(folder, 'links.json')),
	};
}

function missing({ checkouts, token }: ReviewOptions): string | undefined {
	if (checkouts !== undefined) {
		return existsSync(checkouts) ? undefined : `There is no folder ${checkouts}.`;
	}
	return token === undefined
		? 'There is no token. GitHub answers 60 requests an hour without one, and the review needs several hundred.\nSet GITHUB_TOKEN, for example to the output of "gh auth token" (it needs no scope), or read repositories in a folder with --checkouts.'
		: undefined;
}

async function review(options: ReviewOptions, surroundings: Surroundings, caches: Caches): Promise<number> {
	const { print, say, root, today } = surroundings;
	const text = readFileSync(path.resolve(root, options.registry), 'utf8');
	const schema = JSON.parse(readFileSync(path.join(root, 'registry/mii.schema.json'), 'utf8')) as Record<
		string,
		unknown
	>;
	const registry = new RegistryFile(text, schema);
	const repositories = await observe(registry, repositorySource(options, surroundings, caches), today);
	const world = { ...repositories, links: await links(registry, options, surroundings, caches) };
	const judgements = path.join(root, JUDGEMENTS);
	const known = existsSync(judgements) ? readJudgements(readFileSync(judgements, 'utf8')) : [];
	const unseen = world.unseen.flatMap((name) => registry.entriesOf(name).map(({ id }) => id));
	const judged = judge(allDifferences(registry, world), known, unseen);
	const patched = patchedText(registry, judged.open);
	if (options.patch !== undefined) {
		writeFileSync(options.patch, unifiedDiff(options.registry, { text, byteOrderMark: false }, patched));
	}
	if (options.report === undefined) {
		print(report(registry, world, judged));
	} else {
		writeFileSync(options.report, report(registry, world, judged));
	}
	say(`${judged.open.length} differences.`);
	return judged.open.length > 0 ? DIFFERENT : SAME;
}

function repositorySource(
	{ checkouts, token }: ReviewOptions,
	{ environment, say, signal, millisecondsPerSecond }: Surroundings,
	{ gitHub }: Caches,
): RepositorySource {
	if (checkouts !== undefined) {
		return new CheckoutsSource(checkouts, say);
	}
	const baseUrl = environment['GITHUB_API_URL'];
	const client = gitHubClient({
		cache: gitHub,
		signal,
		progress: say,
		...(token !== undefined && { token }),
		...(baseUrl !== undefined && { baseUrl }),
		...(millisecondsPerSecond !== undefined && { millisecondsPerSecond }),
	});
	return new GitHubSource(client, say);
}

async function links(
	registry: RegistryFile,
	{ checkouts, offline }: ReviewOptions,
	{ today, say, signal, wait, fetch }: Surroundings,
	caches: Caches,
): Promise<ReadonlyMap<string, LinkObservation>> {
	if (offline || checkouts !== undefined) {
		return new Map();
	}
	// GitHub's API has answered for the repositories.
	const homes = new Set(registry.entries.map(({ repository }) => `https://github.com/${repository}`));
	const urls = addressesIn(registry).map(({ url }) => url);
	return checkLinks(
		urls.filter((url) => !homes.has(url.replace(/\/$/, ''))),
		{
			cache: caches.links,
			day: today,
			signal,
			progress: say,
			wait: wait ?? ((milliseconds) => setTimeout(milliseconds, undefined, { signal })),
			...(fetch && { fetch }),
		},
	);
}

function explained(error: unknown): string {
	const { message } = error as Error;
	switch (statusOf(error)) {
		case undefined:
			return message;
		case 401:
			return 'GitHub does not accept the token. It may have expired.';
		case 403:
		case 429:
			return `GitHub answers no more requests for now: ${message}\nThe next run goes on from here; requests for what has not changed are not counted.`;
		default:
			return `GitHub cannot be read: ${message}`;
	}
}
