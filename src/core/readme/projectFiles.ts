/** The files of a project that say what it is. Those of the nearest folder that has one count, together. */
export const PROJECT_FILES = ['sushi-config.yaml', 'package.json'] as const;
