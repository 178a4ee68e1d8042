import assert from 'node:assert/strict';
import { type ClientOptions, gitHubClient, statusOf } from '../../scripts/registryReview/sources/gitHubClient';
import { GitHubSource } from '../../scripts/registryReview/sources/gitHubSource';
import { ResponseCache } from '../../scripts/registryReview/sources/responseCache';
import { GitHubServer } from './gitHubServer';

const ORG_REPOS = '/orgs/{org}/repos';
const REPO = '/repos/{owner}/{repo}';

describe('the review on GitHub', () => {
	let server: GitHubServer;
	let said: string[];

	beforeEach(async () => {
		server = await GitHubServer.start();
		said = [];
	});

	afterEach(async () => {
		await server.stop();
		assert.deepEqual(server.problems, []);
	});

	/** A source that waits for nothing. */
	function source(options: Partial<ClientOptions> = {}): GitHubSource {
		const client = gitHubClient({
			baseUrl: server.url,
			cache: new ResponseCache(),
			token: 'a-token',
			millisecondsPerSecond: 0,
			progress: (text) => said.push(text),
			...options,
		});
		return new GitHubSource(client);
	}

	/** The example of an organisation's repository under another name. */
	function repositories(example: unknown, names: readonly string[], fields: object = {}): object[] {
		const [one] = example as object[];
		return names.map((name) => ({ ...one, name, full_name: `octo/${name}`, ...fields }));
	}

	it('reads every page of the organisation, with the token', async () => {
		server.on(ORG_REPOS, ({ query, example }) => {
			const page = Number(query.get('page') ?? 1);
			const next = `<${server.url}/orgs/octo/repos?type=public&per_page=100&page=${page + 1}>; rel="next"`;
			return { body: repositories(example, [`page-${page}`]), headers: page < 3 ? { link: next } : {} };
		});
		const found = await source().list('octo');
		assert.deepEqual(
			found.map(({ name }) => name),
			['octo/page-1', 'octo/page-2', 'octo/page-3'],
		);
		assert.deepEqual([...server.tokens], ['token a-token']);
	});

	it('reads what the registry compares: archived, licence, home page, topics, default branch', async () => {
		const fields = {
			archived: true,
			description: 'A description',
			homepage: 'https://example.org/',
			license: { key: 'cc-by-4.0', name: 'CC BY 4.0', spdx_id: 'CC-BY-4.0', url: null, node_id: 'x' },
			topics: ['fhir'],
			default_branch: 'master',
		};
		server.on(ORG_REPOS, ({ example }) => ({ body: repositories(example, ['one'], fields) }));
		assert.deepEqual(await source().list('octo'), [
			{
				name: 'octo/one',
				formerNames: [],
				archived: true,
				description: 'A description',
				homepage: 'https://example.org/',
				licence: 'CC-BY-4.0',
				topics: ['fhir'],
				defaultBranch: 'master',
			},
		]);
	});

	it('asks a second time only whether something has changed, page by page', async () => {
		server.on(ORG_REPOS, ({ query, example }) => {
			const page = query.get('page') ?? '1';
			const next = `<${server.url}/orgs/octo/repos?type=public&per_page=100&page=2>; rel="next"`;
			return { body: repositories(example, [`page-${page}`]), headers: page === '1' ? { link: next } : {} };
		});
		const cache: ClientOptions['cache'] = new ResponseCache();
		const first = await source({ cache }).list('octo');
		assert.equal(server.count(304), 0);
		const second = await source({ cache }).list('octo');
		assert.deepEqual(second, first);
		assert.equal(server.count(304), 2);
		assert.equal(server.count(200), 2);
	});

	function exhaustedFor(seconds: number): Record<string, string> {
		return { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1_000) + seconds) };
	}

	for (const status of [403, 429]) {
		it(`waits until the limit is reset, which ${status} tells`, async () => {
			const message = 'API rate limit exceeded';
			server.on(ORG_REPOS, ({ before, example }) =>
				before === 0
					? { status, headers: exhaustedFor(100), body: { message } }
					: { body: repositories(example, ['one']) },
			);
			assert.equal((await source().list('octo')).length, 1);
			const [, seconds] = /^GitHub asks to wait (\d+) s\.$/.exec(said.join()) ?? [];
			assert(Number(seconds) > 50 && Number(seconds) <= 101, said.join());
		});

		it(`waits out a secondary limit, as long as ${status} says`, async () => {
			const message = 'You have exceeded a secondary rate limit.';
			server.on(ORG_REPOS, ({ before, example }) =>
				before === 0
					? { status, headers: { 'retry-after': '5' }, body: { message } }
					: { body: repositories(example, ['one']) },
			);
			assert.equal((await source().list('octo')).length, 1);
			assert.deepEqual(said, ['GitHub asks to wait 5 s.']);
		});
	}

	it('gives up where the limit is reset much later', async () => {
		server.on(ORG_REPOS, () => ({
			status: 403,
			headers: exhaustedFor(3_600),
			body: { message: 'API rate limit exceeded' },
		}));
		await assert.rejects(source().list('octo'), (error) => statusOf(error) === 403);
		assert.match(said.join(), /^GitHub asks to wait \d{4} s, which is too long\.$/);
		assert.equal(server.log.length, 1);
	});

	it('tries again when GitHub fails, and says so when it goes on failing', async () => {
		server.on(ORG_REPOS, ({ before, example }) =>
			before < 2 ? { status: 502, body: {} } : { body: repositories(example, ['one']) },
		);
		assert.equal((await source().list('octo')).length, 1);
		server.on(REPO, () => ({ status: 500, body: {} }));
		await assert.rejects(source().find('octo/broken'), (error) => statusOf(error) === 500);
		assert.equal(server.count(500), 4);
	});

	it('follows a renamed repository, and finds nothing where there is none', async () => {
		server.on(REPO, ({ parameters, example }) => {
			const moved = { status: 301, headers: { location: '/repositories/1' }, body: { message: 'Moved Permanently' } };
			server.on('/repositories/1', () => ({ body: { ...(example as object), name: 'new', full_name: 'octo/new' } }));
			return parameters['repo'] === 'old' ? moved : { status: 404, body: { message: 'Not Found' } };
		});
		const found = await source().find('octo/old');
		assert.equal(found?.name, 'octo/new');
		assert.deepEqual(
			found?.formerNames.map(({ name }) => name),
			['octo/old'],
		);
		assert.equal(await source().find('octo/none'), undefined);
	});

	it('does not wait for ever', async () => {
		server.on(REPO, ({ before }) => (before === 0 ? { hangs: true } : undefined));
		const found = await source({ timeoutMilliseconds: 200 }).find('octocat/Hello-World');
		assert.equal(found?.name, 'octocat/Hello-World');
		assert.equal(server.log.length, 2);
	});

	it('stops when it is cancelled', async () => {
		const cancel = new AbortController();
		server.on(REPO, () => {
			cancel.abort();
			return { hangs: true };
		});
		await assert.rejects(source({ signal: cancel.signal }).find('octo/one'));
	});

	it('reads tags with their releases', async () => {
		const commit = { sha: 'a'.repeat(40), url: 'https://api.github.com/x' };
		server.on('/repos/{owner}/{repo}/tags', ({ example }) => {
			const [tag] = example as object[];
			return { body: ['v2.0.0', 'v1.0.0'].map((name) => ({ ...tag, name, commit })) };
		});
		server.on('/repos/{owner}/{repo}/releases', ({ example }) => {
			const [release] = example as object[];
			return { body: [{ ...release, tag_name: 'v2.0.0', prerelease: true }] };
		});
		assert.deepEqual(await source().tags('octo/one'), [
			{ name: 'v2.0.0', commit: commit.sha, prerelease: true },
			{ name: 'v1.0.0', commit: commit.sha },
		]);
	});

	it('reads the files that exist, of a branch and of a commit', async () => {
		const files: Record<string, string> = { 'package.json': '{}', 'input/sites.fsh': '* #ä "Ä"' };
		server.on('/repos/{owner}/{repo}/contents/{path}', ({ parameters: { path = '' }, query }) => {
			assert.match(query.get('ref') ?? '', /^(?:[0-9a-f]{40}|c0ffee)$/);
			const entry = (name: string): object => ({
				...{ type: 'file', size: 1, name: name.split('/').at(-1), path: name, sha: 'x', url: 'https://x' },
				...{ git_url: 'https://x', html_url: 'https://x', download_url: 'https://x' },
				_links: { git: 'https://x', self: 'https://x', html: 'https://x' },
			});
			const text = files[path];
			if (text !== undefined) {
				const content = Buffer.from(text).toString('base64');
				return { body: { ...entry(path), encoding: 'base64', content } };
			}
			const inside = Object.keys(files).filter((name) => name.split('/').slice(0, -1).join('/') === path);
			return inside.length > 0 ? { body: inside.map(entry) } : { status: 404, body: { message: 'Not Found' } };
		});
		const wanted = ['package.json', 'sushi-config.yaml', 'input/sites.fsh', 'none/x.fsh'];
		const read = await source().files('octo/one', { branch: 'main' }, wanted);
		assert.deepEqual(read?.files, files);
		assert.match(read?.commit ?? '', /^[0-9a-f]{40}$/);
		assert.deepEqual((await source().files('octo/one', { commit: 'c0ffee' }, ['package.json']))?.commit, 'c0ffee');
	});
});
