import type { TextEdit } from '../problem';
import { applyEdits } from '../text/applyEdits';
import { lineEndOf, withLineEndOf } from '../text/lineEndOf';
import { parseYaml, type YamlFile } from '../yaml/yamlFile';
import { HOOK_PATH } from './setupFiles';
import { blocked, newFile, type Product, type SetupContext, type SetupPart } from './setupPart';

/** The hooks of this product. That for `.mii/` runs only where these files change. */
const HOOKS = ['mii-check', 'mii-update', 'mii-registry'];

/** The hooks in `.pre-commit-config.yaml`. */
export function hookPart(context: SetupContext): SetupPart {
	const { files, product } = context;
	const part = { id: 'hook', path: HOOK_PATH } as const;
	const text = files.contents.get(HOOK_PATH);
	if (typeof text === 'object') {
		return { ...part, state: 'blocked', reason: text.refusal };
	}
	if (text === undefined) {
		return { ...part, state: 'missing', edits: newFile(`repos:\n${item(product, '  ')}\n`) };
	}
	const file = parseYaml(text);
	if (file.broken || !isMap(file.value ?? {})) {
		return blocked(context, part, 'blocked-mistakes');
	}
	if (hasHooks(file, product)) {
		return { ...part, state: 'present' };
	}
	const edit = addHooks(text, file, product);
	const after = edit && parseYaml(applyEdits(text, [edit]));
	return edit && after && !after.broken && hasHooks(after, product)
		? { ...part, state: 'missing', edits: [edit] }
		: blocked(context, part, 'blocked-place');
}

function hasHooks({ value }: YamlFile, { repository }: Product): boolean {
	const repos = isMap(value) ? value['repos'] : undefined;
	const name = repository.split('/')[1] ?? repository;
	return Array.isArray(repos) && repos.some((repo) => JSON.stringify(repo)?.includes(name));
}

/** Adds the hooks behind the last repository of the list. */
function addHooks(text: string, file: YamlFile, product: Product): TextEdit | undefined {
	const repos = isMap(file.value) ? file.value['repos'] : undefined;
	if (Array.isArray(repos) && repos.length > 0) {
		const first = file.spanOf(['repos', 0], 'value');
		const indent = /(?:^|[\r\n])([ \t]*)-[ \t]+$/.exec(text.slice(0, first.start))?.[1];
		const last = file.spanOf(['repos', repos.length - 1], 'value');
		return indent === undefined ? undefined : added(text, endOfLine(text, last.end), item(product, indent));
	}
	if (Array.isArray(repos)) {
		const { start, end } = file.spanOf(['repos'], 'value');
		return { start, end, text: withLineEndOf(text, `\n${item(product, '  ')}`) };
	}
	if (repos === undefined) {
		return added(text, text.trimEnd().length, `repos:\n${item(product, '  ')}`);
	}
	// A key without a value.
	return repos === null
		? added(text, endOfLine(text, file.spanOf(['repos'], 'key').end), item(product, '  '))
		: undefined;
}

function item({ repository, version }: Product, indent: string): string {
	const lines = [
		`- repo: https://github.com/${repository}`,
		`  rev: v${version}`,
		'  hooks:',
		...HOOKS.map((id) => `    - id: ${id}`),
	];
	return lines.map((line) => indent + line).join('\n');
}

/** Adds lines after an offset, which is the end of a line. */
function added(text: string, offset: number, lines: string): TextEdit {
	const before = text.slice(0, offset).trim() === '' ? '' : lineEndOf(text);
	const after = /[\r\n]/.test(text.slice(offset)) ? '' : lineEndOf(text);
	return { start: offset, end: offset, text: before + withLineEndOf(text, lines) + after };
}

/** The end of the line with the last sign of a value, whose span can include the line breaks behind it. */
function endOfLine(text: string, offset: number): number {
	const last = text.slice(0, offset).trimEnd().length;
	const rest = text.slice(last).search(/[\r\n]/);
	return rest < 0 ? text.length : last + rest;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
