// The generated files, by path: the script writes them, a test compares them.
import { toJsonSchema } from '@valibot/to-json-schema';
import { loadCore } from './registryPlugin.mjs';

/** @returns {Promise<Record<string, string>>} */
export async function generated() {
	const core = await loadCore(`
		export { bundledRegistry } from './registry/bundled';
		export { overlaySchema, registrySchema } from './registry/schema';
		export { staticSnippets } from './readme/staticSnippets';
	`);
	const json = (value) => `${JSON.stringify(value, null, '\t')}\n`;
	// What people write is the input of the schema: a name may be one text, a year a number.
	const schema = (part) => toJsonSchema(part, { typeMode: 'input', errorMode: 'ignore' });
	return {
		'snippets/markdown.json': json(core.staticSnippets(core.bundledRegistry())),
		'registry/mii.schema.json': json({ title: 'MII registry', ...schema(core.registrySchema) }),
		'registry/overlay.schema.json': json({ title: 'Overlay of the MII registry', ...schema(core.overlaySchema) }),
	};
}
