/** Turns issues of the schema library into problems of ours. */
import type * as v from 'valibot';
import type { MessageCode } from '../messages';
import type { Problem } from '../problem';
import { suggest } from '../text/suggest';
import type { Path, YamlFile } from '../yaml/yamlFile';
import { registrySchema } from './schema';

type Issue = v.BaseIssue<unknown>;

/** Turns one issue of the schema library into problems of ours. */
export function problemsOf(issue: Issue, parent: Path, file: YamlFile): Problem[] {
	const steps = issue.path ?? [];
	const path = [...parent, ...steps.map((step) => step.key as string | number)];
	if (issue.type === 'union' && issue.issues) {
		// Either form was allowed. Whoever wrote a map meant the map: its own issues say more than "wrong type".
		const inner = issue.issues.filter((sub) => (sub.path?.length ?? 0) > 0);
		if (inner.length > 0) {
			return inner.flatMap((sub) => problemsOf(sub, path, file));
		}
	}
	const last = String(path.at(-1) ?? '');
	const at = (part: 'key' | 'value', code: MessageCode, args: readonly string[]): Problem[] => [
		{ code, severity: 'error', span: file.spanOf(path, part), args },
	];
	if (issue.type === 'never') {
		return [unknown('unknown-key', last, issue.message.split(' '), path, file)];
	}
	if (steps.at(-1)?.origin === 'key') {
		// A missing key has no place of its own: the map that misses it is marked by its own key.
		return issue.kind === 'schema'
			? [{ code: 'missing-key', severity: 'error', span: file.spanOf(path.slice(0, -1), 'key'), args: [last] }]
			: at('key', issue.message as MessageCode, [last]);
	}
	if (issue.type === 'picklist' && typeof issue.input === 'string') {
		return [unknown('unknown-value', issue.input, issue.message.split(' '), path, file)];
	}
	if (issue.kind === 'schema') {
		return at('value', expectation(issue), []);
	}
	// A limit is said as a number; every other form is shown what it got.
	return at('value', issue.message as MessageCode, [String(limitOf(issue) ?? issue.input)]);
}

function limitOf({ type, requirement }: Issue): unknown {
	return type === 'max_length' ? requirement : undefined;
}

/** The problem of an unknown word, with a suggestion and a fix where a known word is near. */
function unknown(
	code: 'unknown-key' | 'unknown-value',
	word: string,
	known: readonly string[],
	path: Path,
	file: YamlFile,
): Problem {
	const part = code === 'unknown-key' ? 'key' : 'value';
	const span = file.spanOf(path, part);
	if (path.length === 1 && Object.hasOwn(registrySchema.entries, word)) {
		return { code: 'bundled-key', severity: 'error', span, args: [word] };
	}
	// A key that the map has already would stand there twice.
	const free = part === 'value' ? known : known.filter((key) => !file.has([...path.slice(0, -1), key]));
	const meant = suggest(word, free);
	if (meant) {
		const fix = file.rewrite(path, part, meant);
		return { code: `${code}-suggest`, severity: 'error', span, args: [word, meant], ...(fix ? { fix: [fix] } : {}) };
	}
	// Only the sentence about a value lists what is allowed; a map can have too many keys for that.
	return { code, severity: 'error', span, args: code === 'unknown-key' ? [word] : [word, known.join(', ')] };
}

/** The code that says which kind of value the schema expects. */
function expectation(issue: Issue): MessageCode {
	switch (issue.type) {
		case 'array':
			return 'expected-list';
		case 'boolean':
			return 'expected-true-or-false';
		case 'record':
		case 'object_with_rest':
			return 'expected-map';
		case 'union':
			return unionExpectation(issue.expected ?? '');
		default:
			return 'expected-text';
	}
}

function unionExpectation(expected: string): MessageCode {
	if (expected.includes('Object')) {
		return 'expected-text-or-map';
	}
	return expected.includes('Array') ? 'expected-text-or-list' : 'expected-text';
}
