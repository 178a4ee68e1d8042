import type { CpuProfile } from './cpuProfile';

/** The parts of `node:inspector` that are used here. */
interface Inspector {
	readonly Session: new () => Session;
}

interface Session {
	connect(): void;
	disconnect(): void;
	post(
		method: string,
		params?: object,
		done?: (error: Error | null, result: { readonly profile?: CpuProfile }) => void,
	): void;
}

declare const require: (name: string) => unknown;

/** The process of the Node extension host, which can look at itself; a web worker cannot. */
export class NodeHost {
	private constructor(private readonly inspector: Inspector) {}

	/** Undefined in the web worker. */
	static here(): NodeHost | undefined {
		return typeof process === 'object' ? new NodeHost(require('node:inspector') as Inspector) : undefined;
	}

	/** Milliseconds of processor time of this process until `work` is done. */
	async processorTime(work: () => PromiseLike<unknown>): Promise<number> {
		const before = process.cpuUsage();
		await work();
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000;
	}

	/** Runs work under the profiler, as VS Code's "Start Extension Host Profile" does. */
	async profiled(work: () => PromiseLike<unknown>): Promise<CpuProfile> {
		const session = new this.inspector.Session();
		session.connect();
		const post = (method: string, params?: object): Promise<CpuProfile | undefined> =>
			new Promise((resolve, reject) =>
				session.post(method, params, (error, { profile } = {}) => (error ? reject(error) : resolve(profile))),
			);
		try {
			await post('Profiler.enable');
			await post('Profiler.start');
			await work();
			const profile = await post('Profiler.stop');
			if (!profile) {
				throw new Error('The profiler gave no profile.');
			}
			return profile;
		} finally {
			session.disconnect();
		}
	}

	/** Megabytes in use after everything unused was collected. */
	async heap(): Promise<number> {
		const session = new this.inspector.Session();
		session.connect();
		// The next turn collects everything that weak references and finalizers let go of.
		for (let turn = 0; turn < 4; turn += 1) {
			session.post('HeapProfiler.collectGarbage');
			await new Promise((resolve) => setTimeout(resolve, 10));
		}
		session.disconnect();
		return process.memoryUsage().heapUsed / 1024 / 1024;
	}
}
