import { readSetting } from '../../host/settings';

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

/** The answers that are saved. */
export function savedProfile(): ProfileDraft {
	return Object.fromEntries(PROFILE_SETTINGS.map((name) => [name, readSetting(name)])) as ProfileDraft;
}

/** Whether the person has never said who they are. */
export function isProfileEmpty(): boolean {
	const { accessMethod: _, ...person } = savedProfile();
	return Object.values(person).every((answer) => answer.trim() === '');
}
