/** The suites declared so, in the order of their files. */
export const sharedSuites: Mocha.Suite[] = [];

/**
 * Declares a suite about texts, findings and edits, in which no host and no language of VS Code has a say. `npm test`
 * has it in one of its two runs (`TestRun.half`), CI in all of its four.
 */
export function describeShared(title: string, body: () => void): void {
	sharedSuites.push(describe(title, body));
}
