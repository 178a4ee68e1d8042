/** Read by the probe from the workspace folder. */
export interface SampleRequest {
	/** The extensions in the order of their activation. */
	readonly extensions: readonly string[];
	/** The first thing that is asked of our extension in this host. */
	readonly firstQuestion: FirstQuestion;
}

export const QUESTIONS = ['finding', 'hover', 'completion'] as const;
export type Question = (typeof QUESTIONS)[number];

export interface FirstQuestion {
	readonly question: Question;
	/** Whether the profiler looks on. It slows down code that runs for the first time. */
	readonly profiled: boolean;
}

/** Files of the workspace. */
export const SAMPLE_REQUEST = 'sample.json';
export const README = 'README.md';
export const EMPTY_ENGINE = 'empty.js';
/** Begins the line in which the probe reports. */
export const SAMPLE_MARK = 'mii-bench-sample ';

/** The costs of one extension. The worker knows neither its heap nor its processor time. */
export interface ExtensionSample {
	/** Milliseconds to compile and evaluate its code. */
	readonly load: number;
	/** Milliseconds of its `activate`. */
	readonly activate: number;
	/** Megabytes that stay on the heap. */
	readonly heap?: number;
	/** Milliseconds of the host's processor time in the second after. */
	readonly busy?: number;
}

/** One fresh extension host. */
export interface Sample {
	readonly extensions: Readonly<Record<string, ExtensionSample>>;
	/** Until the first answer after a README was opened. */
	readonly firstAnswer?: {
		readonly question: Question;
		/** Milliseconds of the host's processor time, without the profiler. */
		readonly cpu?: number;
		/** The part of the time in which our code was on the stack, with the profiler. */
		readonly share?: number;
	};
	/** Milliseconds of processor time to evaluate an empty file in the way the engine is. */
	readonly emptyEngine?: number;
}

export const NO_OP = 'mii-bench.no-op';
