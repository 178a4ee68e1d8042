import assert from 'node:assert/strict';
import { LANGUAGES } from '../../src/core/language';
import { manifest } from '../support/manifest';
import { readJson, readText } from '../support/project';
import { unreadFields } from '../support/schemaFields';

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

const SCHEMAS = ['registry/mii.schema.json', 'registry/overlay.schema.json', 'registry/config.schema.json'];

/** Fields that only readers of the file use: the source of a fact, and a label that is about to change. */
const FOR_READERS = ['initiative.source', 'access.source', 'groupFields.source'];

describe('schema', () => {
	for (const file of SCHEMAS) {
		it(`documents every field: ${file}`, () => {
			const all = fields(readJson<Schema>(file));
			assert(all.length > 20, String(all.length));
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
		const tags = readText('registry/mii.yaml').match(/\{\{.*?\}\}/g) ?? [];
		const isText = (field: string): boolean => LANGUAGES.some((language) => field.endsWith(`.${language}`));
		const unread = unreadFields().filter((field) => !isText(field) && !tags.some((tag) => tag.includes(field)));
		assert.deepEqual(unread, FOR_READERS);
	});

	it('is offered for the files of a repository, and ships', () => {
		const { yamlValidation, jsonValidation } = manifest().contributes;
		assert.deepEqual(jsonValidation, yamlValidation);
		for (const { url } of yamlValidation) {
			assert(readText(url));
		}
		assert.deepEqual(
			yamlValidation.map(({ fileMatch }) => fileMatch),
			['.mii/registry.yaml', '.mii/config.yaml'],
		);
		assert.match(readText('.vscodeignore'), /^!registry\/\*$/m);
	});
});
