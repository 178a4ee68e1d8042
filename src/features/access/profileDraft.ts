/** The settings that make the profile, in the order in which they are asked. */
export const PROFILE_SETTINGS = [
	'accessName',
	'accessInstitution',
	'accessConsortium',
	'accessGithubUser',
	'accessMethod',
] as const;

/** The answers so far. */
export type ProfileDraft = Record<(typeof PROFILE_SETTINGS)[number], string>;
