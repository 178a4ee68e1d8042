/** Lays overlays over the bundled registry, one after the other, and remembers which overlay each value came from. */

import { PARTS, type Part, type Provenance } from '../registry/provenance';
import type { OverlayData, RegistryData } from '../registry/schema';
import { checkMerged, type MergeFinding } from './mergeChecks';

/** One overlay, read and sound by itself. */
export interface Overlay {
	/** Names the file: a URI or a path. */
	readonly source: string;
	/** The name of the file in messages; the source where it is not given. */
	readonly label?: string;
	/** Overlays of the same level must not contradict each other; a later level may override an earlier one. */
	readonly level?: string;
	readonly data: OverlayData;
}

/** A part of the registry as the merge sees it: items with optional fields. */
type Items = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Overlays laid over the bundled data, one after the other. Fields replace as a whole; `hidden: true` hides. */
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

	/** The problems that this overlay would have as the next one. */
	check(overlay: Overlay): readonly MergeFinding[] {
		return [...this.#conflicts(overlay), ...checkMerged(this.#data, apply(this.#data, overlay.data), overlay)];
	}

	/** Whether this overlay could be the next. */
	accepts(overlay: Overlay): boolean {
		return !this.check(overlay).some(({ severity }) => severity === 'error');
	}

	/** Lays an overlay on top that was checked. */
	add(overlay: Overlay): void {
		this.#data = apply(this.#data, overlay.data);
		this.#applied.set(overlay.source, overlay);
		this.#remember(overlay);
	}

	/** Fields that another overlay of the same level has set to something else. */
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

/** The overlay was checked: what it adds anew has every field that the registry asks for. */
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
