/** The registry as the review compares it: its data, and which fields its schema has. */
import { parseDocument } from 'yaml';

export interface ReviewedEntry {
	readonly id: string;
	readonly group: string;
	readonly name: unknown;
	readonly description?: unknown;
	readonly links: readonly { readonly kind: string; readonly url: string; readonly members?: boolean }[];
	readonly repository?: string;
	readonly renamedFrom: readonly string[];
	readonly module?: Readonly<Record<string, string | undefined>>;
	readonly site?: Readonly<Record<string, string | boolean | undefined>>;
	readonly sources: readonly string[];
	/** The entry as it stands in the file. */
	readonly raw: Readonly<Record<string, unknown>>;
}

interface Group {
	readonly name: unknown;
	readonly parent?: string;
	readonly holds?: string;
}

type Fields = Readonly<Record<string, unknown>>;

export class RegistryFile {
	readonly entries: readonly ReviewedEntry[];
	readonly groups: Readonly<Record<string, Group>>;
	readonly organisation: string;
	readonly data: Fields;
	readonly #order: readonly string[];
	readonly #fields: ReadonlySet<string>;

	/**
	 * @param text `mii.yaml`.
	 * @param schema its JSON schema, which tells the fields and their order.
	 */
	constructor(
		readonly text: string,
		schema: Fields,
	) {
		const document = parseDocument(text);
		const [error] = document.errors;
		if (error) {
			throw new Error(`The registry cannot be read: ${error.message}`);
		}
		this.data = document.toJS() as Fields;
		this.groups = this.data['groups'] as Record<string, Group>;
		this.organisation = String((this.data['initiative'] as Fields)['organisation']);
		this.entries = Object.entries(this.data['entries'] as Record<string, Fields>).map(reviewed);
		const paths = fieldsOf(schema);
		this.#order = paths;
		this.#fields = new Set(paths);
	}

	/** Whether the schema has a field of an entry, such as `module.fhir`. */
	hasField(field: string): boolean {
		return this.#fields.has(field);
	}

	/** The place of a field among those of an entry. */
	orderOf(field: string): number {
		return this.#order.indexOf(field);
	}

	/** The entry of a repository: a living module before the repository by itself. */
	entriesOf(repository: string): readonly ReviewedEntry[] {
		return this.entries.filter((entry) => sameName(entry.repository, repository));
	}
}

/** GitHub does not distinguish case in names of repositories. */
export function sameName(left: string | undefined, right: string | undefined): boolean {
	return left?.toLowerCase() === right?.toLowerCase();
}

/** The name of a repository without its owner. */
export function shortName(repository: string): string {
	return repository.split('/').at(-1) ?? '';
}

function reviewed([id, raw]: readonly [string, Fields]): ReviewedEntry {
	const source = raw['source'] ?? [];
	return {
		...(raw as unknown as ReviewedEntry),
		id,
		links: (raw['links'] ?? []) as ReviewedEntry['links'],
		renamedFrom: (raw['renamedFrom'] ?? []) as string[],
		sources: (Array.isArray(source) ? source : [source]) as string[],
		raw,
	};
}

/** The paths of all fields of an entry, in the order of the schema. */
function fieldsOf(schema: Fields): readonly string[] {
	const entries = (schema['properties'] as Record<string, Fields>)['entries'];
	const entry = entries?.['additionalProperties'] as Fields;
	return Object.entries(entry['properties'] as Record<string, Fields>).flatMap(([name, field]) => [
		name,
		...Object.keys((field['properties'] ?? {}) as Fields).map((inner) => `${name}.${inner}`),
	]);
}
