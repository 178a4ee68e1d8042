/** Asks addresses where they lead: slowly, one host at a time, and only those that were not asked in the last days. */
import { groupBy } from '../../../src/core/text/groupBy';
import type { LinkObservation } from '../world';
import type { ResponseCache } from './responseCache';

export interface CachedLink {
	readonly day: string;
	readonly seen: LinkObservation;
}

export interface LinkCheckerOptions {
	readonly cache: ResponseCache<CachedLink>;
	/** The day of the review. */
	readonly day: string;
	readonly fetch?: typeof fetch;
	/** Waits between two requests to a host. */
	readonly wait: (milliseconds: number) => Promise<void>;
	readonly signal?: AbortSignal;
	readonly progress?: (text: string) => void;
	readonly timeoutMilliseconds?: number;
}

const PAUSE_MILLISECONDS = 1_000;
const TIMEOUT_MILLISECONDS = 20_000;
const MAX_WAIT_SECONDS = 120;
const MAX_REDIRECTS = 10;
const CACHE_DAYS = 6;
const MILLISECONDS_A_DAY = 86_400_000;
const PERMANENT: readonly number[] = [301, 308];
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
const GONE: readonly number[] = [404, 410];
/** Hosts that do not know HEAD, or that treat it unlike GET. */
const HEAD_SAYS_LITTLE: readonly number[] = [400, 403, 404, 405, 406, 429, 500, 501, 503];

/** @returns what each address answered. */
export async function checkLinks(
	urls: readonly string[],
	options: LinkCheckerOptions,
): Promise<ReadonlyMap<string, LinkObservation>> {
	const checker = new LinkChecker(options);
	const found = new Map<string, LinkObservation>();
	const hosts = groupBy([...new Set(urls)], (url) => new URL(url).host);
	for (const [host, addresses] of hosts) {
		options.progress?.(`${host}: ${addresses.length} addresses`);
		let unreachable: LinkObservation | undefined;
		for (const url of addresses) {
			const seen: LinkObservation = unreachable ?? (await checker.check(url));
			// A host that cannot be reached once is not tried for each of its pages.
			unreachable = seen.kind === 'unknown' && seen.why.startsWith(UNREACHABLE) ? seen : undefined;
			found.set(url, seen);
		}
	}
	return found;
}

const UNREACHABLE = 'The host cannot be reached';

class LinkChecker {
	constructor(readonly options: LinkCheckerOptions) {}

	async check(url: string): Promise<LinkObservation> {
		const { cache, day } = this.options;
		const known = cache.get(url);
		const age = known ? (Date.parse(day) - Date.parse(known.day)) / MILLISECONDS_A_DAY : Number.POSITIVE_INFINITY;
		if (known && age >= 0 && age <= CACHE_DAYS) {
			return known.seen;
		}
		const seen = await this.#follow(url);
		if (seen.kind !== 'unknown') {
			cache.set(url, { day, seen });
		}
		return seen;
	}

	async #follow(url: string): Promise<LinkObservation> {
		let address = url;
		let permanent = true;
		for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
			const answer = await this.#ask(address);
			if (typeof answer === 'string') {
				return { kind: 'unknown', why: answer };
			}
			const { status } = answer;
			const location = answer.headers.get('location');
			if (!REDIRECTS.includes(status) || location === null) {
				return outcome(status, url, address, permanent);
			}
			permanent &&= PERMANENT.includes(status);
			address = new URL(location, address).href;
		}
		return { kind: 'unknown', why: `More than ${MAX_REDIRECTS} redirects.` };
	}

	/** HEAD, then GET where HEAD says little. */
	async #ask(url: string): Promise<Response | string> {
		const head = await this.#request(url, 'HEAD');
		const saysLittle =
			typeof head === 'string' ? !head.startsWith(UNREACHABLE) : HEAD_SAYS_LITTLE.includes(head.status);
		return saysLittle ? this.#request(url, 'GET') : head;
	}

	async #request(url: string, method: 'HEAD' | 'GET', isSecond = false): Promise<Response | string> {
		const { wait, signal, timeoutMilliseconds = TIMEOUT_MILLISECONDS } = this.options;
		await wait(PAUSE_MILLISECONDS);
		signal?.throwIfAborted();
		try {
			const response = await (this.options.fetch ?? fetch)(url, {
				method,
				redirect: 'manual',
				headers: { 'user-agent': 'mii-contributor registry-review', accept: 'text/html,*/*' },
				signal: AbortSignal.any([AbortSignal.timeout(timeoutMilliseconds), ...(signal ? [signal] : [])]),
			});
			await response.body?.cancel();
			const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
			if ([429, 503].includes(response.status) && seconds <= MAX_WAIT_SECONDS && !isSecond) {
				await wait(seconds * 1_000);
				return this.#request(url, method, true);
			}
			return response;
		} catch (error) {
			signal?.throwIfAborted();
			const { cause, message, name } = error as Error & { readonly cause?: { readonly code?: string } };
			return name === 'TimeoutError' ? 'No answer in time.' : `${UNREACHABLE}: ${cause?.code ?? message}`;
		}
	}
}

function outcome(status: number, url: string, address: string, permanent: boolean): LinkObservation {
	if (GONE.includes(status)) {
		return { kind: 'gone', status };
	}
	if (status >= 400) {
		return { kind: 'unknown', why: `The host answers with ${status}.` };
	}
	// A part of a page after # is not sent and gets lost on the way.
	const { hash } = new URL(url);
	const to = hash !== '' && new URL(address).hash === '' ? `${address}${hash}` : address;
	return to === url || address === new URL(url).href ? { kind: 'fine' } : { kind: 'moved', to, permanent };
}
