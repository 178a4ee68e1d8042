/** The versions that the bill of materials pins. */
import { VERSION } from '../../../src/core/text/version';
import type { Difference } from '../difference';
import { dependencies, sourceOf } from '../moduleFacts';
import { type RegistryFile, sameName } from '../registryFile';
import type { World } from '../world';

export interface KnownVersion {
	readonly version: string;
	readonly source: string;
}

const WHOLE = new RegExp(`^${VERSION}$`);

/** @returns the pinned versions by package id. A range such as `2026.0.x` pins nothing. */
export function billOfMaterials(registry: RegistryFile, world: World): ReadonlyMap<string, readonly KnownVersion[]> {
	const pinned = new Map<string, KnownVersion[]>();
	for (const entry of registry.entries.filter(({ module }) => module?.['kind'] === 'bom')) {
		for (const state of world.modules.get(entry.repository?.toLowerCase() ?? '')?.states ?? []) {
			for (const [id, version] of Object.entries(dependencies(state))) {
				const own = WHOLE.test(version) ? [{ version, source: sourceOf(state, 'package.json') }] : [];
				pinned.set(id, [...(pinned.get(id) ?? []), ...own]);
			}
		}
	}
	return pinned;
}

/** Packages of the initiative in the bill of materials that no module of the registry has. */
export function unknownPackages(registry: RegistryFile, world: World): readonly Difference[] {
	const known = registry.entries.flatMap(({ module }) => module?.['package'] ?? []);
	// The part that all package ids of the initiative share.
	const [first = ''] = known;
	const family = first.split('.').slice(0, -1).join('.');
	return [...billOfMaterials(registry, world)]
		.filter(([id]) => id.startsWith(`${family}.`) && !known.some((own) => sameName(own, id)))
		.map(([id, versions]) => ({
			entry: id,
			kind: 'look',
			field: 'module.package',
			world: [...new Set(versions.map(({ version }) => version))].join(', '),
			remark: 'The bill of materials has a package that no module of the registry has.',
			sources: [...new Set(versions.map(({ source }) => source))],
			edits: [],
		}));
}
