import type { Registry } from '../../registry/registry';

/** Makes a value once a registry: the patterns and tables of a rule, which thousands of documents share. */
export function perRegistry<T>(make: (registry: Registry) => T): (registry: Registry) => T {
	const made = new WeakMap<Registry, { readonly value: T }>();
	return (registry) => {
		const known = made.get(registry) ?? { value: make(registry) };
		made.set(registry, known);
		return known.value;
	};
}
