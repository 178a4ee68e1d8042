/** Merges overlays into the bundled registry, one after the other, and remembers the overlay behind each value. */

import { PARTS, type Part, type Provenance } from '../registry/provenance';
import type { OverlayData, RegistryData } from '../registry/schema';
import { checkMerged, type MergeFinding } from './mergeChecks';

/** An overlay that was read and has no errors by itself. */
export interface Overlay {
	/** The URI or path of the file. */
	readonly source: string;
	/** The name of the file in messages (default: the source). */
	readonly label?: string;
	/** Overlays of the same level must not contradict each other; a later level may override an earlier one. */
	readonly level?: string;
	readonly data: OverlayData;
}

/** One part of the registry: items by id, each with optional fields. */
type Items = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The bundled data with overlays merged in. A field replaces the whole field below; `hidden: true` hides an item. */
export class OverlayMerge {
	#data: RegistryData;
	readonly #provenance = { groups: new Map(), entries: new Map(), sections: new Map() } satisfies Record<
		Part,
		Map<string, Map<string, string>>
	>;
	readonly #applied = new Map<string, Overlay>();

	constructor(bundled: RegistryData) {
		this.#data = bundled;
	}

	get data(): RegistryData {
		return this.#data;
	}

	get provenance(): Provenance {
		return this.#provenance;
	}

	/** Returns the problems of adding this overlay next. */
	check(overlay: Overlay): readonly MergeFinding[] {
		return [...this.#conflicts(overlay), ...checkMerged(this.#data, apply(this.#data, overlay.data), overlay)];
	}

	/** Whether this overlay can be added next without errors. */
	accepts(overlay: Overlay): boolean {
		return !this.check(overlay).some(({ severity }) => severity === 'error');
	}

	/** Adds an overlay. The caller has checked it. */
	add(overlay: Overlay): void {
		this.#data = apply(this.#data, overlay.data);
		this.#applied.set(overlay.source, overlay);
		this.#remember(overlay);
	}

	/** Finds fields that another overlay of the same level sets to a different value. */
	#conflicts(overlay: Overlay): readonly MergeFinding[] {
		const findings: MergeFinding[] = [];
		for (const part of PARTS) {
			const below: Items = this.#data[part];
			for (const [id, fields] of Object.entries<Readonly<Record<string, unknown>>>(overlay.data[part] ?? {})) {
				const origins: Map<string, string> | undefined = this.#provenance[part].get(id);
				for (const [field, value] of Object.entries(fields)) {
					const other = this.#applied.get(origins?.get(field) ?? '');
					if (other && other.level === overlay.level && !same(below[id]?.[field], value)) {
						findings.push({
							source: overlay.source,
							code: 'overlay-conflict',
							severity: 'warning',
							path: [part, id, field],
							part: 'key',
							args: [field, other.label ?? other.source],
						});
					}
				}
			}
		}
		return findings;
	}

	#remember({ source, data }: Overlay): void {
		for (const part of PARTS) {
			const known: Map<string, Map<string, string>> = this.#provenance[part];
			for (const [id, fields] of Object.entries<object>(data[part] ?? {})) {
				const origins = known.get(id) ?? new Map<string, string>();
				known.set(id, origins);
				for (const field of Object.keys(fields)) {
					origins.set(field, source);
				}
			}
		}
	}
}

function apply(below: RegistryData, overlay: OverlayData): RegistryData {
	return {
		...below,
		groups: laid(below.groups, overlay.groups),
		entries: laid(below.entries, overlay.entries),
		sections: laid(below.sections, overlay.sections),
	};
}

/** The cast is safe, because the overlay was checked: every new item has all required fields. */
function laid<T extends object>(
	below: Readonly<Record<string, T>>,
	changes: Readonly<Record<string, object>> | undefined,
): Record<string, T> {
	const result: Record<string, T> = { ...below };
	for (const [id, fields] of Object.entries(changes ?? {})) {
		const known = Object.hasOwn(below, id) ? below[id] : undefined;
		result[id] = { ...known, ...fields } as T;
	}
	return result;
}

function same(left: unknown, right: unknown): boolean {
	return JSON.stringify(left) === JSON.stringify(right);
}
