/** Completion proposals in an overlay: keys and values of the schema, and existing ids. */
import type { Localized } from '../language';
import { PARTS } from '../registry/provenance';
import type { YamlCursor } from '../yaml/yamlCursor';
import type { Path } from '../yaml/yamlNodes';

/** The subset of JSON Schema that our generated schemas use. */
export interface JsonSchema {
	readonly title?: string;
	readonly description?: string;
	readonly type?: string;
	readonly properties?: Readonly<Record<string, JsonSchema>>;
	readonly additionalProperties?: JsonSchema | boolean;
	readonly items?: JsonSchema;
	readonly anyOf?: readonly JsonSchema[];
	readonly enum?: readonly string[];
}

/** The existing groups, entries and sections, by id. */
export type Known = Readonly<Record<(typeof PARTS)[number], ReadonlyMap<string, { readonly name: Localized }>>>;

export interface Proposal {
	readonly label: string;
	/** Keys, words and icons come from the schema; ids are those of existing items. */
	readonly kind: 'key' | 'word' | 'icon' | 'id';
	readonly name?: Localized;
	readonly schema?: JsonSchema;
}

/** The keys whose values are ids, with the part that the ids belong to. */
const REFERENCES: Readonly<Record<string, (typeof PARTS)[number]>> = {
	group: 'groups',
	parent: 'groups',
	successor: 'entries',
	consortium: 'entries',
};

/** @param icons the allowed values of the key `icon`. */
export function overlayProposals(
	cursor: YamlCursor,
	schema: JsonSchema,
	known: Known,
	icons: readonly string[],
): readonly Proposal[] {
	const { path, kind, siblings } = cursor;
	const schemas = schemasAt(schema, path);
	const part = PARTS.find((one) => one === path[0]);
	if (kind === 'key') {
		const keys = schemas.flatMap(({ properties = {} }) => Object.entries(properties));
		const proposals: readonly Proposal[] =
			part && path.length === 1
				? ids(known, part)
				: keys.map(([label, property]) => ({ label, kind: 'key', schema: property }));
		// In a list, a word alone in its line can be a key or a whole item.
		return [...proposals.filter(({ label }) => !siblings.includes(label)), ...words(schemas)];
	}
	const key = path.findLast((step) => typeof step === 'string') ?? '';
	const reference = Object.hasOwn(REFERENCES, key) ? REFERENCES[key] : undefined;
	if (reference && path.length > 2) {
		return ids(known, reference);
	}
	if (key === 'icon') {
		return icons.map((label) => ({ label, kind: 'icon' }));
	}
	return words(schemas);
}

function ids(known: Known, part: (typeof PARTS)[number]): readonly Proposal[] {
	return [...known[part]].map(([label, { name }]) => ({ label, kind: 'id', name }));
}

function words(schemas: readonly JsonSchema[]): readonly Proposal[] {
	const all = schemas.flatMap((schema) => schema.enum ?? (schema.type === 'boolean' ? ['true', 'false'] : []));
	return all.map((label) => ({ label, kind: 'word' }));
}

/** The schemas that apply at a path. */
function schemasAt(schema: JsonSchema, path: Path): readonly JsonSchema[] {
	const [step, ...rest] = path;
	const forms = schema.anyOf ?? [schema];
	if (step === undefined) {
		return forms;
	}
	return forms.flatMap(({ properties = {}, additionalProperties, items }) => {
		if (typeof step === 'number') {
			return items ? schemasAt(items, rest) : [];
		}
		const property = Object.hasOwn(properties, step) ? properties[step] : additionalProperties;
		return typeof property === 'object' ? schemasAt(property, rest) : [];
	});
}
