import type { Registry } from './registry';

/** Caches a costly value per registry, for as long as the registry lives. */
export function perRegistry<T>(make: (registry: Registry) => T): (registry: Registry) => T {
	const made = new WeakMap<Registry, { readonly value: T }>();
	return (registry) => {
		let known = made.get(registry);
		if (!known) {
			known = { value: make(registry) };
			made.set(registry, known);
		}
		return known.value;
	};
}
