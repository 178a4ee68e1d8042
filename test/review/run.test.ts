import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runReview, type Surroundings } from '../../scripts/registryReview/run';
import { GitHubServer } from './gitHubServer';
import { SmallWorld } from './smallWorld';

const REGISTRY = `initiative:
  organisation: octo
groups:
  repositories: { name: Repositories }
entries:
  # The comments stay.
  repo-archived:
    group: repositories
    name: archived
    links:
      - { kind: page, url: https://example.org/old } # moved
      - { kind: page, url: https://example.org/gone }
    repository: octo/archived
    source: https://example.org/fine
  repo-old:
    group: repositories
    name: old
    repository: octo/old
  repo-gone:
    group: repositories
    name: gone
    repository: octo/gone
`;

const ADDED = `  repo-added:
    group: repositories
    name: added
    links:
      - { kind: repository, url: https://github.com/octo/added }
    repository: octo/added
    confidence: medium
    source: https://github.com/octo/added (read 2026-11-25)
`;

describe('npm run registry:review', () => {
	let server: GitHubServer;
	let world: SmallWorld;
	let out: string;
	let said: string;
	let asked: string[];
	let cancel: AbortController;

	beforeEach(async () => {
		[out, said, asked, cancel] = ['', '', [], new AbortController()];
		world = new SmallWorld();
		world.write('registry/mii.yaml', REGISTRY);
		server = await GitHubServer.start();
		server.on('/orgs/{org}/repos', ({ example }) => {
			const [one] = example as object[];
			const named = (name: string, fields: object): object => ({
				...one,
				name,
				full_name: `octo/${name}`,
				homepage: '',
				...fields,
			});
			const archived = named('archived', {
				archived: true,
				description: 'About `it` @octo',
				homepage: 'https://archived.example.org',
			});
			return {
				body: [archived, named('new', { description: null }), named('added', { topics: ['fhir'], description: 'New' })],
			};
		});
		server.on('/repos/{owner}/{repo}', ({ parameters: { repo } }) =>
			repo === 'old'
				? { status: 301, headers: { location: '/repositories/7' }, body: { message: 'Moved Permanently' } }
				: { status: 404, body: { message: 'Not Found' } },
		);
		server.on('/repositories/7', () => {
			const example = server.example('/repos/{owner}/{repo}');
			return { body: { ...example, name: 'new', full_name: 'octo/new', description: null, homepage: '' } };
		});
		for (const path of ['/repos/{owner}/{repo}/contents/{path}', '/repos/{owner}/{repo}/readme']) {
			server.on(path, () => ({ status: 404, body: { message: 'Not Found' } }));
		}
	});

	afterEach(async () => {
		world.remove();
		await server.stop();
		assert.deepEqual(server.problems, []);
	});

	async function run(
		args: readonly string[],
		environment: NodeJS.ProcessEnv = { GITHUB_TOKEN: 'a-token' },
	): Promise<number> {
		const answers: Record<string, Response> = {
			'https://example.org/old': new Response(null, { status: 301, headers: { location: 'https://example.org/new' } }),
			'https://example.org/gone': new Response(null, { status: 410 }),
		};
		const surroundings: Surroundings = {
			environment: { ...environment, GITHUB_API_URL: server.url },
			print: (text) => {
				out += text;
			},
			say: (text) => {
				said += `${text}\n`;
			},
			signal: cancel.signal,
			today: '2026-11-25',
			root: world.root,
			wait: async () => {},
			millisecondsPerSecond: 0,
			fetch: async (url) => {
				asked.push(String(url));
				return answers[String(url)] ?? new Response(null);
			},
		};
		return runReview(args, surroundings);
	}

	it('compares with GitHub and with the addresses, and writes a patch', async () => {
		const patch = path.join(world.root, 'review.patch');
		assert.equal(await run(['--patch', patch]), 1);
		const lines = out.split('\n').filter((line) => /^(?:###? |- \*\*)/.test(line));
		assert.deepEqual(lines, [
			'## Differs',
			'### `repo-archived`',
			'- **links**: `https://example.org/old` → `https://example.org/new` (in the patch)  ',
			'- **state**: nothing → `archived` (in the patch)  ',
			'### `repo-old`',
			'- **repository**: `octo/old` → `octo/new` (in the patch)  ',
			'## New',
			'### `repo-added`',
			'- **repository**: nothing → `octo/added` (in the patch)  ',
			'## Gone',
			'### `repo-archived`',
			'- **links**: `https://example.org/gone` → nothing  ',
			'### `repo-gone`',
			'- **repository**: `octo/gone` → nothing  ',
			'## Look at this',
			'### `repo-archived`',
			// Words of others notify nobody and are no markup.
			'- **description**: nothing → `` About `it` @octo ``  ',
			'- **links**: nothing → `https://archived.example.org`  ',
		]);
		world.apply(patch);
		const expected = REGISTRY.replace('https://example.org/old', 'https://example.org/new')
			.replace('octo/archived\n', 'octo/archived\n    state: archived\n')
			.replace('name: old', 'name: new')
			.replace('octo/old\n', 'octo/new\n    renamedFrom: [old]\n')
			.concat(ADDED);
		assert.equal(readFileSync(path.join(world.root, 'registry/mii.yaml'), 'utf8'), expected);
	});

	it('asks GitHub and hosts again only for what has changed', async () => {
		await run([]);
		const [first, firstOut] = [server.log.length, out];
		out = '';
		asked = [];
		await run([]);
		assert.equal(out, firstOut);
		assert.deepEqual(asked, []);
		assert.equal(server.count(304), server.log.slice(0, first).filter((line) => line.startsWith('200 ')).length);
	});

	it('leaves the addresses out', async () => {
		await run(['--offline']);
		assert.deepEqual(asked, []);
		assert.match(out, /The addresses of links/);
	});

	it('says what to do without a token', async () => {
		assert.equal(await run([], {}), 2);
		assert.match(said, /There is no token.*\nSet GITHUB_TOKEN, .*--checkouts\.\n$/);
		assert.deepEqual([out, server.log], ['', []]);
		assert.equal(await run(['--token', 'another', '--offline'], {}), 1);
		assert.deepEqual([...server.tokens], ['token another']);
	});

	it('says why GitHub cannot be read', async () => {
		server.on('/orgs/{org}/repos', () => ({ status: 401, body: { message: 'Bad credentials' } }));
		assert.equal(await run([]), 2);
		server.on('/orgs/{org}/repos', () => ({ status: 500, body: {} }));
		assert.equal(await run([]), 2);
		const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99999999999' };
		server.on('/orgs/{org}/repos', () => ({ status: 403, headers, body: { message: 'API rate limit exceeded' } }));
		assert.equal(await run([]), 2);
		assert.match(said, /does not accept the token.*cannot be read.*no more requests for now.*goes on from here/s);
	});

	it('stops at once when it is cancelled, and keeps what it has read', async () => {
		server.on('/repos/{owner}/{repo}', () => {
			cancel.abort();
			return { hangs: true };
		});
		assert.equal(await run([]), 130);
		assert.match(said, /Cancelled\. The next run goes on from here\.\n$/);
		assert.match(readFileSync(path.join(world.root, '.registry-review/github.json'), 'utf8'), /orgs\/octo\/repos/);
	});

	it('explains its options, and refuses others', async () => {
		assert.equal(await run(['--help']), 0);
		assert.match(out, /--checkouts FOLDER/);
		assert.equal(await run(['--chekouts', 'x']), 2);
		assert.match(said, /--chekouts/);
		assert.equal(await run(['--checkouts', path.join(world.root, 'none')]), 2);
		assert.match(said, /There is no folder/);
	});
});
