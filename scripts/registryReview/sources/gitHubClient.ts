/** Octokit as the review uses it: pages, retries, rate limits, and answers that have not changed taken from a cache. */
import { Octokit } from '@octokit/core';
import { paginateRest } from '@octokit/plugin-paginate-rest';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import type { ResponseCache } from './responseCache';

/** An answer with its ETag. */
export interface CachedAnswer {
	readonly etag: string;
	readonly link?: string;
	readonly data: unknown;
}

export interface ClientOptions {
	readonly token?: string;
	readonly baseUrl?: string;
	readonly cache: ResponseCache<CachedAnswer>;
	readonly signal?: AbortSignal;
	readonly progress?: (text: string) => void;
	/** The milliseconds of a second of waiting; a test waits for no time at all. */
	readonly millisecondsPerSecond?: number;
	readonly timeoutMilliseconds?: number;
}

const TIMEOUT_MILLISECONDS = 30_000;
/** Limits of a minute are waited for; those of an hour are left to the next run, which has the cache. */
const LONGEST_WAIT_SECONDS = 300;
const TRIES = 3;

const Client = Octokit.plugin(paginateRest, retry, throttling);
export type GitHubClient = InstanceType<typeof Client>;

export function gitHubClient(options: ClientOptions): GitHubClient {
	const { token, baseUrl, cache, signal, progress = () => {}, timeoutMilliseconds = TIMEOUT_MILLISECONDS } = options;
	const millisecondsPerSecond = options.millisecondsPerSecond ?? 1_000;
	const waits = (retryAfter: number, tries: number): boolean => {
		const goesOn = retryAfter <= LONGEST_WAIT_SECONDS && tries < TRIES;
		progress(`GitHub asks to wait ${retryAfter} s${goesOn ? '' : ', which is too long'}.`);
		return goesOn;
	};
	const client = new Client({
		...(token !== undefined && { auth: token }),
		...(baseUrl !== undefined && { baseUrl }),
		userAgent: 'mii-contributor registry-review',
		log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
		request: {
			fetch: (url: string, request: RequestInit) => {
				const signals = [AbortSignal.timeout(timeoutMilliseconds), ...(signal ? [signal] : [])];
				return fetch(url, { ...request, signal: AbortSignal.any(signals) });
			},
		},
		// A limit is waited out by `throttle`, which knows for how long.
		retry: { retryAfterBaseValue: millisecondsPerSecond, doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
		throttle: {
			retryAfterBaseValue: millisecondsPerSecond,
			fallbackSecondaryRateRetryAfter: 60,
			onRateLimit: (retryAfter, _request, _octokit, tries) => waits(retryAfter, tries),
			onSecondaryRateLimit: (retryAfter, _request, _octokit, tries) => waits(retryAfter, tries),
		},
	});
	client.hook.wrap('request', async (request, asked) => {
		const { url } = client.request.endpoint(asked);
		const known = cache.get(url);
		if (known) {
			// The plugins share this object; another one would not reach the request.
			asked.headers['if-none-match'] = known.etag;
		}
		try {
			const response = await request(asked);
			const { etag, link } = response.headers;
			if (etag !== undefined) {
				cache.set(url, { etag, ...(link !== undefined && { link }), data: response.data });
			}
			return response;
		} catch (error) {
			if (known && statusOf(error) === 304) {
				return {
					status: 200,
					url,
					headers: { ...(known.link !== undefined && { link: known.link }) },
					data: known.data,
					retryCount: 0,
				};
			}
			throw error;
		}
	});
	return client;
}

/** The HTTP status of a failed request. */
export function statusOf(error: unknown): number | undefined {
	return typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : undefined;
}
