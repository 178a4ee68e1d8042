import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { manifest } from '../support/manifest';
import { ROOT, readJson, readText } from '../support/project';

interface Schema {
	readonly title?: string;
	readonly description?: string;
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly additionalProperties?: Schema | boolean;
	readonly items?: Schema;
	readonly anyOf?: readonly Schema[];
}

/** Every field of a schema with the way to it. */
function fields(schema: Schema, way = ''): readonly (readonly [string, Schema])[] {
	const { properties = {}, additionalProperties, items, anyOf = [] } = schema;
	return [
		...Object.entries(properties).flatMap(([key, inner]): (readonly [string, Schema])[] => [
			[`${way}.${key}`, inner],
			...fields(inner, `${way}.${key}`),
		]),
		...(typeof additionalProperties === 'object' ? fields(additionalProperties, `${way}.*`) : []),
		...(items ? fields(items, `${way}[]`) : []),
		...anyOf.flatMap((inner) => fields(inner, way)),
	];
}

const SCHEMAS = ['registry/mii.schema.json', 'registry/overlay.schema.json'];

/** The product's code but the schema itself, and the templates of the registry, which use fields too. */
function sources(): string {
	const files = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts') && !file.endsWith('schema.ts'))
		.map((file) => readText(`src/${file}`));
	const templates = readText('registry/mii.yaml').match(/\{\{.*?\}\}/g) ?? [];
	return [...files, ...templates].join('\n');
}

describe('schema', () => {
	for (const file of SCHEMAS) {
		it(`documents every field: ${file}`, () => {
			const all = fields(readJson<Schema>(file));
			assert(all.length > 40, String(all.length));
			assert.deepEqual(
				all.filter(([, { title, description }]) => !title?.trim() || !description?.trim()).map(([way]) => way),
				[],
			);
		});

		it(`refuses unknown keys: ${file}`, () => {
			const open = fields({ properties: { root: readJson<Schema>(file) } }).filter(
				([, { properties, additionalProperties }]) => properties && additionalProperties !== false,
			);
			assert.deepEqual(
				open.map(([way]) => way),
				[],
			);
		});
	}

	it('has no field that nothing uses', () => {
		const code = sources();
		const names = new Set(
			SCHEMAS.flatMap((file) => fields(readJson<Schema>(file)).map(([way]) => way.replace(/^.*\./, ''))),
		);
		const unused = [...names].filter((name) => !new RegExp(`[.{,#^]\\s*${name}\\b`).test(code));
		assert.deepEqual(unused, []);
	});

	it('is offered for the overlay of a workspace folder, and ships', () => {
		const { yamlValidation, jsonValidation } = manifest().contributes;
		assert.deepEqual(jsonValidation, yamlValidation);
		for (const { fileMatch, url } of yamlValidation) {
			assert.equal(fileMatch, '.mii/registry.yaml');
			assert(readText(url));
		}
		assert.match(readText('.vscodeignore'), /^!registry\/\*$/m);
	});
});
