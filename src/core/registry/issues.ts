/** Turns issues of the schema library into problems of ours. */
import type * as v from 'valibot';
import type { MessageCode } from '../messages';
import type { Problem } from '../problem';
import { suggest } from '../text/suggest';
import type { Path, YamlFile } from './yamlFile';

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
		return unknownKey(last, issue.message.split(' '), path, file);
	}
	if (steps.at(-1)?.origin === 'key') {
		// A missing key has no place of its own: the map that misses it is marked by its own key.
		return issue.kind === 'schema'
			? [{ code: 'missing-key', severity: 'error', span: file.spanOf(path.slice(0, -1), 'key'), args: [last] }]
			: at('key', issue.message as MessageCode, [last]);
	}
	if (issue.type === 'picklist' && typeof issue.input === 'string') {
		return unknownValue(issue.input, issue.message.split(' '), path, file);
	}
	if (issue.kind === 'schema') {
		return at('value', expectation(issue), []);
	}
	return at('value', issue.message as MessageCode, [String(issue.input)]);
}

function unknownKey(key: string, known: readonly string[], path: Path, file: YamlFile): Problem[] {
	const span = file.spanOf(path, 'key');
	const meant = suggest(key, known);
	return meant
		? [
				{
					code: 'unknown-key-suggest',
					severity: 'error',
					span,
					args: [key, meant],
					fix: [{ ...span, text: meant }],
				},
			]
		: [{ code: 'unknown-key', severity: 'error', span, args: [key] }];
}

function unknownValue(value: string, known: readonly string[], path: Path, file: YamlFile): Problem[] {
	const span = file.spanOf(path, 'value');
	const meant = suggest(value, known);
	return meant
		? [
				{
					code: 'unknown-value-suggest',
					severity: 'error',
					span,
					args: [value, meant],
					fix: [{ ...span, text: meant }],
				},
			]
		: [{ code: 'unknown-value', severity: 'error', span, args: [value, known.join(', ')] }];
}

/** What the schema wanted to find. */
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
