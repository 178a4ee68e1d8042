import assert from 'node:assert/strict';
import { type CachedLink, checkLinks } from '../../scripts/registryReview/sources/linkChecker';
import { ResponseCache } from '../../scripts/registryReview/sources/responseCache';
import type { LinkObservation } from '../../scripts/registryReview/world';

type Reply = { readonly status: number; readonly headers?: Record<string, string> } | Error;

/** A network with these answers, by method and address; everything else is there. */
class Network {
	readonly asked: string[] = [];
	readonly waits: number[] = [];
	day = '2026-11-25';

	constructor(
		readonly answers: Readonly<Record<string, Reply | readonly Reply[]>>,
		readonly cache = new ResponseCache<CachedLink>(),
	) {}

	async check(...urls: string[]): Promise<readonly LinkObservation[]> {
		const seen = await checkLinks(urls, {
			cache: this.cache,
			day: this.day,
			wait: async (milliseconds) => {
				this.waits.push(milliseconds);
			},
			fetch: async (url, request) => this.#answer(`${request?.method} ${url}`),
		});
		return urls.flatMap((url) => seen.get(url) ?? []);
	}

	#answer(request: string): Response {
		const before = this.asked.filter((asked) => asked === request).length;
		this.asked.push(request);
		const answers = [this.answers[request] ?? { status: 200 }].flat() as Reply[];
		const answer = answers[Math.min(before, answers.length - 1)];
		if (answer instanceof Error) {
			throw answer;
		}
		return new Response(null, answer);
	}
}

const to = (location: string, status = 301): Reply => ({ status, headers: { location } });

describe('the review of links', () => {
	it('asks for the head only, and slowly', async () => {
		const network = new Network({});
		assert.deepEqual(await network.check('https://a.org/x', 'https://a.org/y'), [{ kind: 'fine' }, { kind: 'fine' }]);
		assert.deepEqual(network.asked, ['HEAD https://a.org/x', 'HEAD https://a.org/y']);
		assert.deepEqual(network.waits, [1_000, 1_000]);
	});

	it('finishes one host before it begins with the next one', async () => {
		const network = new Network({});
		await network.check('https://a.org/1', 'https://b.org/1', 'https://a.org/2', 'https://a.org/1');
		assert.deepEqual(network.asked, ['HEAD https://a.org/1', 'HEAD https://a.org/2', 'HEAD https://b.org/1']);
	});

	it('reads the page where a host does not know HEAD', async () => {
		const network = new Network({ 'HEAD https://a.org/x': { status: 405 } });
		assert.deepEqual(await network.check('https://a.org/x'), [{ kind: 'fine' }]);
		assert.deepEqual(network.asked, ['HEAD https://a.org/x', 'GET https://a.org/x']);
	});

	it('tells what is gone from what a host does not say', async () => {
		const network = new Network({
			'HEAD https://a.org/gone': { status: 404 },
			'GET https://a.org/gone': { status: 404 },
			'HEAD https://a.org/refused': { status: 403 },
			'GET https://a.org/refused': { status: 403 },
			'HEAD https://a.org/slow': new DOMException('Too long', 'TimeoutError'),
			'GET https://a.org/slow': new DOMException('Too long', 'TimeoutError'),
		});
		assert.deepEqual(await network.check('https://a.org/gone', 'https://a.org/refused', 'https://a.org/slow'), [
			{ kind: 'gone', status: 404 },
			{ kind: 'unknown', why: 'The host answers with 403.' },
			{ kind: 'unknown', why: 'No answer in time.' },
		]);
	});

	it('follows redirects, and knows whether all of them are for good', async () => {
		const network = new Network({
			'HEAD https://a.org/old': to('/newer'),
			'HEAD https://a.org/newer': to('https://b.org/new#part', 308),
			'HEAD https://a.org/mixed': to('https://a.org/language', 302),
			'HEAD https://a.org/circle': to('https://a.org/circle'),
		});
		assert.deepEqual(await network.check('https://a.org/old', 'https://a.org/mixed', 'https://a.org/circle'), [
			{ kind: 'moved', to: 'https://b.org/new#part', permanent: true },
			{ kind: 'moved', to: 'https://a.org/language', permanent: false },
			{ kind: 'unknown', why: 'More than 10 redirects.' },
		]);
	});

	it('keeps the part of a page', async () => {
		const network = new Network({ 'HEAD https://a.org/old#part': to('https://a.org/new') });
		assert.deepEqual(await network.check('https://a.org/old#part'), [
			{ kind: 'moved', to: 'https://a.org/new#part', permanent: true },
		]);
	});

	it('waits as long as a host asks for, once', async () => {
		const busy = { status: 429, headers: { 'retry-after': '7' } };
		const network = new Network({ 'HEAD https://a.org/x': [busy, { status: 200 }] });
		assert.deepEqual(await network.check('https://a.org/x'), [{ kind: 'fine' }]);
		assert(network.waits.includes(7_000));
	});

	it('does not try each page of a host that cannot be reached', async () => {
		const failure = new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } });
		const network = new Network({ 'HEAD https://a.org/1': failure });
		const why = 'The host cannot be reached: ENOTFOUND';
		assert.deepEqual(await network.check('https://a.org/1', 'https://a.org/2', 'https://b.org/'), [
			{ kind: 'unknown', why },
			{ kind: 'unknown', why },
			{ kind: 'fine' },
		]);
		assert.deepEqual(network.asked, ['HEAD https://a.org/1', 'HEAD https://b.org/']);
	});

	it('asks again after six days, and at once where it has no answer', async () => {
		const { cache } = new Network({});
		const answers = { 'HEAD https://a.org/down': { status: 500 }, 'GET https://a.org/down': { status: 500 } };
		for (const [day, asked] of [
			['2026-11-25', ['HEAD https://a.org/x', 'HEAD https://a.org/down', 'GET https://a.org/down']],
			['2026-12-01', ['HEAD https://a.org/down', 'GET https://a.org/down']],
			['2026-12-02', ['HEAD https://a.org/x', 'HEAD https://a.org/down', 'GET https://a.org/down']],
		] as const) {
			const network = new Network(answers, cache);
			network.day = day;
			await network.check('https://a.org/x', 'https://a.org/down');
			assert.deepEqual(network.asked, asked);
		}
	});
});
