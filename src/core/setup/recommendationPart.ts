import type { TextEdit } from '../problem';
import { applyEdits } from '../text/applyEdits';
import { plainJson } from '../text/plainJson';
import { parseYaml, type YamlFile } from '../yaml/yamlFile';
import { appendToJson } from './appendToJson';
import { RECOMMENDATION_PATH } from './setupFiles';
import { blocked, type SetupContext, type SetupPart } from './setupPart';

const KEY = 'recommendations';

/** The recommendation of the extension in `.vscode/extensions.json`. */
export function recommendationPart(context: SetupContext): SetupPart {
	const { files, product } = context;
	const part = { id: 'recommendation', path: RECOMMENDATION_PATH } as const;
	const text = files.contents.get(RECOMMENDATION_PATH);
	if (typeof text === 'object') {
		return { ...part, state: 'blocked', reason: text.refusal };
	}
	if (text === undefined || text.trim() === '') {
		const whole = `${JSON.stringify({ [KEY]: [product.extension] }, undefined, '\t')}\n`;
		return { ...part, state: 'missing', edits: [{ start: 0, end: text?.length ?? 0, text: whole }] };
	}
	const file = readJson(text);
	if (!file) {
		return blocked(context, part, 'blocked-mistakes');
	}
	if (lists(file, KEY, product.extension)) {
		return { ...part, state: 'present' };
	}
	if (lists(file, 'unwantedRecommendations', product.extension)) {
		return blocked(context, part, 'blocked-unwanted');
	}
	const edits = recommend(text, file, product.extension);
	const after = edits && readJson(applyEdits(text, edits));
	return after && lists(after, KEY, product.extension)
		? { ...part, state: 'missing', edits }
		: blocked(context, part, 'blocked-place');
}

/** An object in JSON. YAML has all of JSON, so its parser also knows where every value is. */
function readJson(text: string): YamlFile | undefined {
	const plain = plainJson(text);
	try {
		const value: unknown = JSON.parse(plain);
		const file = parseYaml(plain.replaceAll('\t', ' '));
		return typeof value === 'object' && value !== null && !Array.isArray(value) && !file.broken ? file : undefined;
	} catch {
		return undefined;
	}
}

function recommend(text: string, file: YamlFile, extension: string): readonly TextEdit[] | undefined {
	const id = JSON.stringify(extension);
	const object = file.value as Readonly<Record<string, unknown>>;
	const list = object[KEY];
	if (Array.isArray(list)) {
		const last = list.length > 0 ? file.spanOf([KEY, list.length - 1], 'value') : undefined;
		return appendToJson(text, { span: file.spanOf([KEY], 'value'), last }, id);
	}
	const lastKey = Object.keys(object).at(-1);
	const last = lastKey === undefined ? undefined : file.spanOf([lastKey], 'value');
	return list === undefined
		? appendToJson(text, { span: file.spanOf([], 'value'), last }, `${JSON.stringify(KEY)}: [${id}]`)
		: undefined;
}

/** Whether a list names an extension. VS Code ignores case. */
function lists(file: YamlFile, key: string, extension: string): boolean {
	const list = (file.value as Readonly<Record<string, unknown>>)[key];
	const isIt = (item: unknown): boolean => String(item).toLowerCase() === extension.toLowerCase();
	return Array.isArray(list) && list.some(isIt);
}
