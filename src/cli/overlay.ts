/** The bundled registry with an overlay on top. The one place of the command line that merges. */
import { bundledData } from '../core/registry/bundled';
import { parseOverlay } from '../core/registry/parse';
import { Registry } from '../core/registry/registry';
import type { OverlayData, RegistryData } from '../core/registry/schema';

/** @returns the registry, or nothing when the overlay has errors. */
export function registryWith(overlay: string): Registry | undefined {
	const below = bundledData();
	const { data } = parseOverlay(overlay, {
		groups: Object.keys(below.groups),
		entries: Object.keys(below.entries),
		sections: Object.keys(below.sections),
	});
	return data ? new Registry(merge(below, data)) : undefined;
}

function merge(below: RegistryData, overlay: OverlayData): RegistryData {
	return {
		...below,
		groups: mergeFields(below.groups, overlay.groups),
		entries: mergeFields(below.entries, overlay.entries),
		sections: mergeFields(below.sections, overlay.sections),
	};
}

/** What is there keeps its place and its other fields; what is new comes last. */
function mergeFields<T extends object>(
	below: Readonly<Record<string, T>>,
	above: object | undefined,
): Record<string, T> {
	const merged: Record<string, T> = { ...below };
	for (const [id, fields] of Object.entries(above ?? {})) {
		merged[id] = { ...merged[id], ...fields } as T;
	}
	return merged;
}
