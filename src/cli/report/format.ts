/** The names of the forms in which findings are printed, as the command line takes them. */
export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type FormatName = (typeof FORMATS)[number];
