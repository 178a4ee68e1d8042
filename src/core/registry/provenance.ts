/** The parts of the registry that overlays can change. */
export const PARTS = ['groups', 'entries', 'sections'] as const;
export type Part = (typeof PARTS)[number];

/** By part, id and field: the source of the overlay that set the field. */
export type Provenance = Readonly<Record<Part, ReadonlyMap<string, ReadonlyMap<string, string>>>>;
