/** Turns issues of the schema library into problems. */
import type * as v from 'valibot';
import type { MessageCode } from '../messages';
import type { Problem } from '../problem';
import { suggest } from '../text/suggest';
import type { Path, YamlFile } from '../yaml/yamlFile';
import { registrySchema } from './schema';

type Issue = v.BaseIssue<unknown>;

/** Returns the problems of one issue; a union can have several. */
export function problemsOf(issue: Issue, parent: Path, file: YamlFile): Problem[] {
	const steps = issue.path ?? [];
	const path = [...parent, ...steps.map((step) => step.key as string | number)];
	if (issue.type === 'union' && issue.issues) {
		// A union accepts a text or a map. If a map was written, the issues inside it say more than "wrong type".
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
		// A missing key has no span, so the key of the map is marked.
		return issue.kind === 'schema'
			? [{ code: 'missing-key', severity: 'error', span: file.spanOf(path.slice(0, -1), 'key'), args: [last] }]
			: at('key', issue.message as MessageCode, [last]);
	}
	if (issue.type === 'picklist' && typeof issue.input === 'string') {
		return [unknown('unknown-value', issue.input, issue.message.split(' '), path, file)];
	}
	if (issue.kind === 'schema') {
		const code = expectation(issue);
		// Without quotation marks, 1.10 is the number 1.1.
		const fix = code.startsWith('expected-text') ? file.quote(path) : undefined;
		return at('value', fix ? 'expected-text-quotes' : code, fix ? [fix.text] : []).map((problem) =>
			fix ? { ...problem, fix: [fix] } : problem,
		);
	}
	// A message about a limit quotes the limit; every other one quotes the value.
	return at('value', issue.message as MessageCode, [String(limitOf(issue) ?? issue.input)]);
}

function limitOf({ type, requirement }: Issue): unknown {
	return type === 'max_length' ? requirement : undefined;
}

/** Reports an unknown key or value, with a suggestion and a fix if a known one is similar. */
function unknown(
	code: 'unknown-key' | 'unknown-value',
	word: string,
	known: readonly string[],
	path: Path,
	file: YamlFile,
): Problem {
	const part = code === 'unknown-key' ? 'key' : 'value';
	const span = file.spanOf(path, part);
	// An overlay has some of the keys of the registry.
	if (path.length === 1 && known.includes('entries') && Object.hasOwn(registrySchema.entries, word)) {
		return { code: 'bundled-key', severity: 'error', span, args: [word] };
	}
	// A key that the map already has cannot be meant, because keys must be unique.
	const free = part === 'value' ? known : known.filter((key) => !file.has([...path.slice(0, -1), key]));
	const meant = suggest(word, free);
	if (meant) {
		const fix = file.rewrite(path, part, meant);
		return { code: `${code}-suggest`, severity: 'error', span, args: [word, meant], ...(fix ? { fix: [fix] } : {}) };
	}
	// Only the sentence about values lists the allowed ones; a map can have too many keys for that.
	return { code, severity: 'error', span, args: code === 'unknown-key' ? [word] : [word, known.join(', ')] };
}

/** Returns the message code for the kind of value that the schema expects. */
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
