import { readSetting } from '../../host/settings';

/** The settings of the profile, in the order of the questions. */
export const PROFILE_SETTINGS = [
	'accessName',
	'accessInstitution',
	'accessConsortium',
	'accessGithubUser',
	'accessMethod',
] as const;

/** The answers so far. */
export type ProfileDraft = Record<(typeof PROFILE_SETTINGS)[number], string>;

/** The saved answers. */
export function savedProfile(): ProfileDraft {
	return Object.fromEntries(PROFILE_SETTINGS.map((name) => [name, readSetting(name)])) as ProfileDraft;
}

/** Whether the profile says nothing about the person. */
export function isProfileEmpty(): boolean {
	const { accessMethod: _, ...person } = savedProfile();
	return Object.values(person).every((answer) => answer.trim() === '');
}
