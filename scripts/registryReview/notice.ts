/** Finds the line of a README that says that a repository has ended. */

const ENDED = new RegExp(
	[
		String.raw`\b(?:deprecated|archived|discontinued|obsolete|superseded)\b`,
		String.raw`\bno longer (?:maintained|supported|developed)\b`,
		String.raw`\b(?:has|have|was|were) (?:been )?(?:moved|migrated|renamed) to\b`,
		String.raw`\b(?:archiviert|veraltet|abgelöst|eingestellt)\b`,
		String.raw`\bnicht (?:mehr|weiter) (?:gepflegt|entwickelt|unterstützt)\b`,
	].join('|'),
	'iu',
);
/** Further below, a README speaks of parts of the repository. */
const MAX_LINES = 15;
const MAX_LENGTH = 300;

export function endNotice(readme: string | undefined): string | undefined {
	const lines = (readme ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
	const line = lines.slice(0, MAX_LINES).find((text) => ENDED.test(text));
	return line?.trim().slice(0, MAX_LENGTH);
}
