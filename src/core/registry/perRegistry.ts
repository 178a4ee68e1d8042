import type { Registry } from './registry';

/** Makes a value once a registry: what is costly to make and asked for again and again. It goes with the registry. */
export function perRegistry<T>(make: (registry: Registry) => T): (registry: Registry) => T {
	const made = new WeakMap<Registry, { readonly value: T }>();
	return (registry) => {
		const known = made.get(registry) ?? { value: make(registry) };
		made.set(registry, known);
		return known.value;
	};
}
