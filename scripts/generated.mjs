// The generated files, by path: the script writes them, a test compares them.
import { toJsonSchema } from '@valibot/to-json-schema';
import { getDescription, getTitle } from 'valibot';
import { loadCore } from './registryPlugin.mjs';

/** Puts in what the conversion leaves out: a transformation ends the input of a pipe, and titles stand behind it. */
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

/** @returns {Promise<Record<string, string>>} */
export async function generated() {
	const core = await loadCore(`
		export { bundledRegistry } from './registry/bundled';
		export { overlaySchema, registrySchema } from './registry/schema';
		export { staticSnippets } from './sections/staticSnippets';
	`);
	const json = (value) => `${JSON.stringify(value, null, '\t')}\n`;
	// The schema's input is the form that people write: a name may be one text, a year a number.
	const schema = (part) => documented(part, toJsonSchema(part, { typeMode: 'input', errorMode: 'ignore' }));
	return {
		'snippets/markdown.json': json(core.staticSnippets(core.bundledRegistry())),
		'registry/mii.schema.json': json({ title: 'Data of the MII directory', ...schema(core.registrySchema) }),
		'registry/overlay.schema.json': json({ title: 'Overlay of the MII directory', ...schema(core.overlaySchema) }),
	};
}
