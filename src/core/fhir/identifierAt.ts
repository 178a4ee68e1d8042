/** Finds the identifier of the initiative at a place, for cards and for going to its entry. */
import type { Span } from '../problem';
import type { Entry, Registry } from '../registry/registry';
import { canonicalOfResource, comparableCanonical } from './canonicals';
import { type FhirAlias, type FhirFile, type FhirText, packageOf } from './fhirFile';
import { moduleOfPackage, modulesOf } from './modules';

/** An identifier in a file. */
export interface Identifier {
	/** A version belongs to the package beside it. */
	readonly kind: 'package' | 'version' | 'canonical' | 'alias';
	/** The place that a card is about, without quotation marks. */
	readonly span: Span;
	/** As written; for an alias, the address that it stands for. */
	readonly value: string;
	readonly entry: Entry;
}

/**
 * @param aliases aliases of other files of the project, which Shorthand knows everywhere.
 * @returns nothing where no identifier of the directory stands.
 */
export function identifierAt(
	file: FhirFile,
	offset: number,
	registry: Registry,
	aliases: readonly FhirAlias[] = [],
): Identifier | undefined {
	const found = identifiersIn(file, registry, aliases).filter(({ span }) => span.start <= offset && offset <= span.end);
	// The shortest one is the most precise.
	return found.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

/** All identifiers of the directory in a file, in no particular order. */
export function identifiersIn(
	file: FhirFile,
	registry: Registry,
	aliases: readonly FhirAlias[] = [],
): readonly Identifier[] {
	return [...packages(file, registry), ...canonicals(file, registry), ...aliased(file, registry, aliases)];
}

function packages(file: FhirFile, registry: Registry): readonly Identifier[] {
	const own = packageOf(file);
	const ownEntry = own && moduleOfPackage(registry, own.value);
	const repeated = file.values.filter(({ fact, isRepeated }) => fact === 'package' && isRepeated);
	return [
		...[own, ...repeated.map(({ text }) => text)].flatMap((text) => identifier('package', text, registry)),
		...file.dependencies.flatMap(({ package: id, version }) => {
			const entry = moduleOfPackage(registry, id.value);
			return [...identifier('package', id, registry), ...(entry && version ? [at('version', version, entry)] : [])];
		}),
		...file.values.flatMap(({ fact, text }) =>
			fact === 'version' && text && ownEntry ? [at('version', text, ownEntry)] : [],
		),
	];
}

function identifier(kind: 'package', text: FhirText | undefined, registry: Registry): readonly Identifier[] {
	const entry = text && moduleOfPackage(registry, text.value);
	return entry ? [at(kind, text, entry)] : [];
}

function canonicals(file: FhirFile, registry: Registry): readonly Identifier[] {
	return file.addresses.flatMap((address) => {
		const entry = entryOfCanonical(registry, address.value);
		return entry ? [at('canonical', address, entry)] : [];
	});
}

function aliased(file: FhirFile, registry: Registry, others: readonly FhirAlias[]): readonly Identifier[] {
	const targets = new Map([...others, ...file.aliases].map(({ name, target }) => [name.value, target.value]));
	const uses = [...file.references.map(({ target }) => target), ...file.aliases.map(({ name }) => name)];
	return uses.flatMap((text) => {
		const target = targets.get(text.value);
		const entry = target === undefined ? undefined : entryOfCanonical(registry, target);
		return target !== undefined && entry ? [{ ...at('alias', text, entry), value: target }] : [];
	});
}

/** @returns the module of a canonical, or of an address below it. */
export function entryOfCanonical(registry: Registry, address: string): Entry | undefined {
	const { byCanonical } = modulesOf(registry);
	return byCanonical.get(comparableCanonical(address)) ?? byCanonical.get(canonicalOfResource(address));
}

function at(kind: Identifier['kind'], { start, end, value }: FhirText, entry: Entry): Identifier {
	return { kind, span: { start, end }, value, entry };
}
