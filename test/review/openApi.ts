/** GitHub's own description of its REST API: which requests are right, and examples of answers. */
import { Ajv, type ValidateFunction } from 'ajv';
import { readJson } from '../support/project';

interface Parameter {
	readonly name: string;
	readonly in: 'path' | 'query' | 'header';
	readonly required?: boolean;
	readonly schema: { readonly type?: string };
	readonly 'x-multi-segment'?: boolean;
}

interface Content {
	readonly schema: object;
	readonly examples?: Readonly<Record<string, object>>;
}

interface Operation {
	readonly parameters?: readonly object[];
	readonly responses: Readonly<Record<string, object>>;
}

interface Description {
	readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
	readonly components: object;
}

interface PathForm {
	readonly path: string;
	readonly form: RegExp;
	/** The names of its groups. */
	readonly names: readonly string[];
}

export interface Match {
	/** Such as `/repos/{owner}/{repo}`. */
	readonly path: string;
	readonly parameters: Readonly<Record<string, string>>;
}

const FILE = 'node_modules/@octokit/openapi/generated/api.github.com.json';

export class OpenApi {
	readonly #description = nullable(readJson<Description>(FILE));
	readonly #ajv = new Ajv({ strict: false, validateFormats: false, coerceTypes: true, allErrors: true });
	readonly #validators = new Map<string, ValidateFunction>();

	readonly #paths: readonly PathForm[];

	constructor() {
		this.#paths = Object.keys(this.#description.paths).map((path) => this.#pathForm(path));
		this.#ajv.addSchema({ $id: 'github', components: this.#description.components });
	}

	/** Finds the path of an address; one without a placeholder goes first. */
	match(pathname: string): Match | undefined {
		const found = this.#paths.flatMap(({ path, form, names }): readonly Match[] => {
			const [whole, ...values] = form.exec(pathname) ?? [];
			const pairs = names.map((name, index) => [name, decodeURIComponent(values[index] ?? '')]);
			return whole === undefined ? [] : [{ path, parameters: Object.fromEntries(pairs) }];
		});
		return found.sort((left, right) => Object.keys(left.parameters).length - Object.keys(right.parameters).length)[0];
	}

	#pathForm(path: string): PathForm {
		const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
		const many = new Set(this.#parameters(path).flatMap((one) => (one['x-multi-segment'] ? [one.name] : [])));
		const form = path
			.replace(/[.+?^$()|[\]\\]/g, '\\$&')
			.replace(/\/\{(\w+)\}/g, (_, name) => (many.has(name) ? '(?:/(.*))?' : '/([^/]+)'));
		return { path, form: new RegExp(`^${form}$`), names };
	}

	/** @returns the mistakes of a request. */
	requestProblems({ path, parameters }: Match, query: URLSearchParams): readonly string[] {
		const known = this.#parameters(path);
		const values = { ...parameters, ...Object.fromEntries(query) };
		return [
			...Object.keys(values)
				.filter((name) => !known.some((one) => one.name === name && one.in !== 'header'))
				.map((name) => `${path} has no parameter ${name}`),
			...known.flatMap(({ name, required, schema }) => {
				const value = values[name];
				if (value === undefined) {
					return required === true ? [`${path} needs ${name}`] : [];
				}
				return this.#problems(`${path} ${name}`, absolute(schema), { value });
			}),
		];
	}

	/** The first example of an answer. */
	example(path: string, status: number): unknown {
		const [example] = Object.values(this.#content(path, status)?.examples ?? {});
		return structuredClone((this.#resolve(example ?? {}) as { readonly value?: unknown }).value);
	}

	/** @returns what is wrong with an answer of a test, so that no test relies on what GitHub never says. */
	answerProblems(path: string, status: number, body: unknown): readonly string[] {
		const content = this.#content(path, status);
		return content ? this.#problems(`${path} ${status}`, absolute(content.schema), { value: body }) : [];
	}

	#content(path: string, status: number): Content | undefined {
		const response = this.#description.paths[path]?.get?.responses[String(status)];
		const { content } = this.#resolve(response ?? {}) as { readonly content?: Readonly<Record<string, Content>> };
		return content?.['application/json'];
	}

	#parameters(path: string): readonly Parameter[] {
		const found = this.#description.paths[path]?.get?.parameters ?? [];
		return found.map((parameter) => this.#resolve(parameter) as Parameter);
	}

	#resolve(node: object): object {
		const pointer = '$ref' in node ? String(node.$ref) : undefined;
		const steps = pointer?.replace(/^#\//, '').split('/') ?? [];
		return pointer === undefined
			? node
			: steps.reduce<object>((parent, step) => (parent as Record<string, object>)[step] ?? {}, this.#description);
	}

	#problems(name: string, schema: object, value: { readonly value: unknown }): readonly string[] {
		const validate = this.#validators.get(name) ?? this.#ajv.compile({ properties: { value: schema } });
		this.#validators.set(name, validate);
		validate(structuredClone(value));
		return (validate.errors ?? []).map(({ instancePath, message }) => `${name}${instancePath}: ${message}`);
	}
}

/** References lead into the description, from wherever the schema stands. */
function absolute(schema: object): object {
	return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"github#/')) as object;
}

/** OpenAPI 3.0 writes `nullable` beside a reference, too; ajv takes it beside a type only. */
function nullable<T>(node: T): T {
	if (Array.isArray(node)) {
		return node.map(nullable) as T;
	}
	if (typeof node !== 'object' || node === null) {
		return node;
	}
	const { nullable: isNullable, ...rest } = Object.fromEntries(
		Object.entries(node).map(([key, value]) => [key, key === 'examples' ? value : nullable(value)]),
	);
	if (isNullable !== true || 'type' in rest) {
		return { ...rest, ...(isNullable !== undefined && { nullable: isNullable }) } as T;
	}
	return { anyOf: [rest, { type: 'null' }] } as T;
}
