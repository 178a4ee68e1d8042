/** The parts of the registry that overlays touch. */
export const PARTS = ['groups', 'entries', 'sections'] as const;
export type Part = (typeof PARTS)[number];

/** For each group, entry and section that an overlay touched: its fields, and the source of the overlay behind each. */
export type Provenance = Readonly<Record<Part, ReadonlyMap<string, ReadonlyMap<string, string>>>>;
