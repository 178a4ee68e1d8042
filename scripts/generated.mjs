// The generated files, by path: the script writes them, a test compares them.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { getDescription, getTitle } from 'valibot';
import { loadCore } from './registryPlugin.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** Adds titles and descriptions. The conversion leaves them out where they follow a transformation in a pipe. */
function documented(schema, json) {
	const inner = schema.wrapped ?? schema;
	const title = getTitle(schema) ?? getTitle(inner);
	const description = getDescription(schema) ?? getDescription(inner);
	const result = { ...(title && { title }), ...(description && { description }), ...json };
	for (const [key, entry] of Object.entries(inner.entries ?? {})) {
		result.properties[key] = documented(entry, result.properties[key]);
	}
	if (inner.rest?.type === 'never') {
		// Editors know `false` and offer no other keys; "not anything" tells them nothing.
		result.additionalProperties = false;
	}
	if (inner.type === 'record') {
		result.additionalProperties = documented(inner.value, result.additionalProperties);
	}
	if (inner.item) {
		result.items = documented(inner.item, result.items);
	}
	if (inner.type === 'union') {
		result.anyOf = inner.options.map((option, index) => documented(option, result.anyOf[index]));
	}
	return result;
}

const SEVERITIES = ['off', 'hint', 'information', 'warning', 'error'];
/** A setting belongs to a rule if one of its values has this description. */
const OFF = '%config.mii.severity.off%';

/** The manifest and its texts, with a setting for each rule. */
async function ruleSettings(rules, ruleKey) {
	const read = async (file) => JSON.parse(await readFile(path.join(root, file), 'utf8'));
	const manifest = await read('package.json');
	const group = manifest.contributes.configuration.find(({ title }) => title === '%config.group.checks%');
	const entries = Object.entries(group.properties);
	const old = entries.filter(([, { enumDescriptions }]) => enumDescriptions?.includes(OFF)).map(([key]) => key);
	const kept = entries.filter(([key]) => !old.includes(key));
	const last = Math.max(...kept.map(([, { order }]) => order));
	const settings = rules.map(({ id, severity }, index) => [
		ruleKey(id),
		{
			type: 'string',
			order: last + 10 * (index + 1),
			enum: SEVERITIES,
			default: severity,
			scope: 'resource',
			description: `%config.${ruleKey(id)}%`,
			enumDescriptions: SEVERITIES.map((value) => `%config.mii.severity.${value}%`),
		},
	]);
	group.properties = Object.fromEntries([...kept, ...settings]);
	const files = { 'package.json': manifest };
	for (const file of (await readdir(root)).filter((name) => /^package\.nls(\.[\w-]+)?\.json$/.test(name))) {
		const language = /nls\.([\w-]+)\.json$/.exec(file)?.[1];
		const translated = language === undefined ? {} : await read(`l10n/bundle.l10n.${language}.json`);
		const texts = Object.entries(await read(file)).filter(([key]) => !old.includes(key.replace(/^config\./, '')));
		const place = 1 + texts.findIndex(([key]) => key === `config.mii.severity.${SEVERITIES.at(-1)}`);
		const sentences = rules.map(({ id, reports }) => [`config.${ruleKey(id)}`, translated[reports] ?? reports]);
		files[file] = Object.fromEntries([...texts.slice(0, place), ...sentences, ...texts.slice(place)]);
	}
	return files;
}

/** A page for each rule, in every language, and a list of them. */
async function rulePages({ RULES, rulePage, bundledRegistry, LANGUAGES, SOURCE_LANGUAGE }) {
	const registry = bundledRegistry();
	const others = LANGUAGES.filter((language) => language !== SOURCE_LANGUAGE);
	const bundles = { [SOURCE_LANGUAGE]: {} };
	for (const language of others) {
		bundles[language] = JSON.parse(await readFile(path.join(root, `l10n/bundle.l10n.${language}.json`), 'utf8'));
	}
	const translate = (language) => (sentence) => bundles[language][sentence] ?? sentence;
	const nameOf = (language) => new Intl.DisplayNames(language, { type: 'language' }).of(language);
	const files = {};
	for (const rule of RULES) {
		const pages = [SOURCE_LANGUAGE, ...others].map((language) =>
			rulePage(rule, {
				registry,
				language,
				translate: translate(language),
				...(language === SOURCE_LANGUAGE ? {} : { depth: 2, title: nameOf(language) }),
			}),
		);
		files[`docs/rules/${rule.id}.md`] = pages.join('\n');
	}
	const rows = RULES.map(({ id, severity, reports }) => {
		const sentences = [SOURCE_LANGUAGE, ...others].map((language) => translate(language)(reports));
		return `| [${id}](${id}.md) | ${severity} | ${sentences.join('<br>')} |`;
	});
	const head = ['# Rules', '', '| rule | severity | |', '| --- | --- | --- |'];
	files['docs/rules/README.md'] = `${[...head, ...rows].join('\n')}\n`;
	return files;
}

/** @returns {Promise<Record<string, string>>} */
export async function generated() {
	const core = await loadCore(`
		export { bundledRegistry } from './registry/bundled';
		export { overlaySchema, registrySchema } from './registry/schema';
		export { staticSnippets } from './sections/staticSnippets';
		export { ruleKey } from './checks/ruleKey';
		export { RULES } from './checks/rules';
		export { rulePage } from './checks/rulePage';
		export { configSchema } from './config/configSchema';
		export { LANGUAGES, SOURCE_LANGUAGE } from './language';
	`);
	const json = (value) => `${JSON.stringify(value, null, '\t')}\n`;
	// The schema's input is the form that people write: a name may be one text, a year a number.
	const schema = (part) => documented(part, toJsonSchema(part, { typeMode: 'input', errorMode: 'ignore' }));
	const manifest = await ruleSettings(core.RULES, core.ruleKey);
	return {
		...Object.fromEntries(Object.entries(manifest).map(([file, value]) => [file, json(value)])),
		'snippets/markdown.json': json(core.staticSnippets(core.bundledRegistry())),
		'registry/mii.schema.json': json({ title: 'Data of the MII directory', ...schema(core.registrySchema) }),
		'registry/config.schema.json': json({
			title: 'Configuration of MII Contributor for a repository',
			...schema(core.configSchema),
		}),
		...(await rulePages(core)),
		'registry/overlay.schema.json': json({ title: 'Overlay of the MII directory', ...schema(core.overlaySchema) }),
	};
}
