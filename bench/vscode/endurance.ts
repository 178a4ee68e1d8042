/** What is done over and over in one extension host. */
export const ACTIVITIES = {
	documents: { title: '500 documents opened and closed', count: 500 },
	saves: { title: '1,000 saves of an overlay', count: 1_000 },
	folders: { title: '200 changes of the folders of the workspace', count: 200 },
	edits: { title: '10,000 edits of a README', count: 10_000 },
} as const;

export type Activity = keyof typeof ACTIVITIES;

/** Megabytes on the heap after collection: after the first tenth, and in the end. */
export type Endured = Readonly<Record<Activity, { readonly early: number; readonly late: number }>>;

/** Printed by an extension host that cannot look at its own heap. */
export const HEAP_REQUEST = 'MII_HEAP_REQUEST';

/** The global variable in which it finds the answer, in megabytes. */
export const HEAP_TOLD = 'miiHeapTold';

/** Folders beside the workspace file; the second one comes and goes. */
export const FOLDERS = { first: 'first', second: 'second' } as const;
