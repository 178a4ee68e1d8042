interface Mark {
	readonly name: string;
	readonly startTime: number;
}

/** VS Code's own marks in the Node host, where it takes them by `Date.now`. In a worker they are the browser's. */
declare const MonacoPerformanceMarks: { getMarks(): readonly Mark[] };

const IS_NODE = typeof process === 'object';

/** Milliseconds of each `new Function`, by which VS Code compiles an extension in a worker. */
const compiled: number[] = [];

/**
 * Makes the marks of the Node host finer than whole milliseconds, and notes how long a worker takes to compile: its
 * marks enclose the evaluation only, while those of the Node host enclose both.
 */
export function preciseMarks(): void {
	if (IS_NODE) {
		Date.now = () => performance.timeOrigin + performance.now();
		return;
	}
	globalThis.Function = new Proxy(Function, {
		construct(target, args) {
			const started = performance.now();
			try {
				return Reflect.construct(target, args) as object;
			} finally {
				compiled.push(performance.now() - started);
			}
		},
	});
}

/** The times of the extension that was activated last. */
export function activationTimes(id: string): { readonly load: number; readonly activate: number } {
	const marks: readonly Mark[] = IS_NODE ? MonacoPerformanceMarks.getMarks() : performance.getEntriesByType('mark');
	const at = (name: string): number =>
		marks.find((mark) => mark.name === `code/extHost/${name}/${id}`)?.startTime ?? Number.NaN;
	const compile = compiled.splice(0).reduce((sum, part) => sum + part, 0);
	return {
		load: compile + at('didLoadExtensionCode') - at('willLoadExtensionCode'),
		activate: at('didActivateExtension') - at('willActivateExtension'),
	};
}
