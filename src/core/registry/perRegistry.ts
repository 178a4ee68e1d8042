import type { Registry } from './registry';

/** Caches a costly value per registry, for as long as the registry lives. */
export function perRegistry<T>(make: (registry: Registry) => T): (registry: Registry) => T {
	const made = new WeakMap<Registry, { readonly value: T }>();
	return (registry) => {
		const known = made.get(registry) ?? { value: make(registry) };
		made.set(registry, known);
		return known.value;
	};
}
