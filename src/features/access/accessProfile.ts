import { githubUserOf, githubUserProblem } from '../../core/access/profile';
import { readSetting } from '../../host/settings';
import { githubAccount } from './githubAccount';

/** The person who requests access. Unknown parts are empty. */
export interface AccessProfile {
	readonly name: string;
	readonly institution: string;
	readonly consortium: string;
	readonly githubUser: string;
}

/**
 * Reads the profile from the settings. An invalid GitHub user name counts as unknown. An unknown one is taken from the
 * account that VS Code is signed in to.
 */
export async function accessProfile(): Promise<AccessProfile> {
	const user = githubUserOf(readSetting('accessGithubUser'));
	const isKnown = user !== '' && githubUserProblem(user) === undefined;
	return {
		name: readSetting('accessName'),
		institution: readSetting('accessInstitution'),
		consortium: readSetting('accessConsortium'),
		githubUser: isKnown ? user : ((await githubAccount()) ?? ''),
	};
}
