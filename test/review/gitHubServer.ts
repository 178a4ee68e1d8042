/** A GitHub on this machine: it checks every request against GitHub's description, and answers with its examples. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Match, OpenApi } from './openApi';

export interface Answer {
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	/** The body; without one, the example of the description. */
	readonly body?: unknown;
	/** Never answers. */
	readonly hangs?: boolean;
}

interface Asked extends Match {
	readonly query: URLSearchParams;
	readonly headers: IncomingMessage['headers'];
	/** How often the address was asked before. */
	readonly before: number;
	/** The example of the description. */
	readonly example: unknown;
}

type Handler = (asked: Asked) => Answer | undefined;

/** GitHub redirects a former name to such an address, of which its description does not speak. */
const BY_ID = /^\/repositories\/\d+$/;

let description: OpenApi | undefined;

export class GitHubServer {
	readonly problems: string[] = [];
	/** Status and address of each answer. */
	readonly log: string[] = [];
	readonly tokens = new Set<string | undefined>();
	readonly #handlers = new Map<string, Handler>();
	readonly #openApi: OpenApi;
	readonly #server: Server;

	private constructor() {
		description ??= new OpenApi();
		this.#openApi = description;
		this.#server = createServer((request, response) => this.#serve(request, response));
	}

	static async start(): Promise<GitHubServer> {
		const server = new GitHubServer();
		await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
		return server;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
	}

	/** @param path such as `/repos/{owner}/{repo}`. */
	on(path: string, handler: Handler): void {
		this.#handlers.set(path, handler);
	}

	/** The example of an answer. */
	example(path: string): object {
		return this.#openApi.example(path, 200) as object;
	}

	count(status: number): number {
		return this.log.filter((line) => line.startsWith(`${status} `)).length;
	}

	async stop(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}

	#serve(request: IncomingMessage, response: ServerResponse): void {
		const { pathname, searchParams: query } = new URL(request.url ?? '', this.url);
		const match = BY_ID.test(pathname) ? { path: pathname, parameters: {} } : this.#openApi.match(pathname);
		if (!match || request.method !== 'GET') {
			this.problems.push(`GitHub has no ${request.method} ${pathname}`);
			this.#send(request, response, { status: 404, body: {} });
			return;
		}
		this.tokens.add(request.headers.authorization);
		this.problems.push(...this.#openApi.requestProblems(match, query));
		if (request.headers['user-agent'] === undefined) {
			this.problems.push('GitHub refuses requests without a user agent');
		}
		const before = this.log.filter((line) => line.endsWith(` ${request.url}`)).length;
		const example = this.#openApi.example(match.path, 200);
		const answer =
			this.#handlers.get(match.path)?.({ ...match, query, headers: request.headers, before, example }) ?? {};
		const { status = 200, body = this.#openApi.example(match.path, status) ?? {} } = answer;
		// A few examples of the description do not fit its own schemas.
		const known = new Set(this.#openApi.answerProblems(match.path, status, this.#openApi.example(match.path, status)));
		const problems = this.#openApi.answerProblems(match.path, status, body);
		this.problems.push(...problems.filter((problem) => !known.has(problem)));
		this.#send(request, response, { ...answer, status, body });
	}

	#send(request: IncomingMessage, response: ServerResponse, { status = 200, headers, body, hangs }: Answer): void {
		const text = JSON.stringify(body);
		const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;
		const isKnown = status === 200 && request.headers['if-none-match'] === etag;
		this.log.push(`${isKnown ? 304 : status} ${request.url}`);
		if (hangs) {
			return;
		}
		const date = new Date(0).toUTCString();
		response.writeHead(isKnown ? 304 : status, { 'content-type': 'application/json', etag, date, ...headers });
		response.end(isKnown ? undefined : text);
	}
}
