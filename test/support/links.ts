/** The links of the workspace of the editor suite: a folder and a file, outside of the workspace. */
export const LINKS = ['out-folder', 'out-file.md'] as const;

/** The file outside that both lead to. */
export const FILE_BEHIND_LINKS = 'guide.md';
