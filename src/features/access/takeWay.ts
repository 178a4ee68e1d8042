import * as vscode from 'vscode';
import { showInformation } from '../../host/messages';
import type { Services } from '../../services';
import type { AccessServices } from './accessServices';
import { moreWays } from './moreWays';
import { pickWay, type WayChoice } from './pickWay';
import { isProfileEmpty } from './profileDraft';
import { wayOf } from './ways/allWays';
import type { Outcome, Way } from './ways/way';

/** Hands a mail over, then offers the other ways. */
export async function takeWay(access: AccessServices, { way, draft }: WayChoice): Promise<void> {
	const outcome = await way
		.run(await draft.mail(), draft.asked, access)
		.catch((error: unknown) => failed(access, way, error));
	if (!outcome) {
		return;
	}
	// The log must not contain names or addresses.
	access.log.info('access', { method: way.method, characters: outcome.characters });
	// A document only shows the mail, and a failed attempt has no characters.
	if (way.method !== 'document' && outcome.characters > 0) {
		access.mailHandedOver.set(true);
	}
	// Not awaited: the command ends when the mail is handed over.
	access.failures.watch('access', goOn(access, { way, draft }, outcome));
}

/** The message of an error is not logged: it may quote the person's text or paths. */
function failed({ log }: Services, { method }: Way, error: unknown): Outcome {
	log.error('access', { method, error: error instanceof Error ? error.name : typeof error });
	const message = vscode.l10n.t('This way does not work on this machine. Choose another way.');
	return { characters: 0, next: { message } };
}

async function goOn(access: AccessServices, taken: WayChoice, { next }: Outcome): Promise<void> {
	if (next === undefined) {
		return;
	}
	const other = next === 'ask' ? await pickWay(access, taken.draft) : await offerOthers(access, taken, next.message);
	if (other) {
		await takeWay(access, other);
	}
}

/** Always offers the other ways, because VS Code cannot know whether a mail program opened. */
async function offerOthers(
	access: AccessServices,
	{ way, draft }: WayChoice,
	message: string,
): Promise<WayChoice | undefined> {
	// Without a profile, the mail has many lines to complete. With one, the next mail has fewer.
	const profile =
		way.method === 'mailto' && !draft.document && isProfileEmpty() ? [vscode.l10n.t('Edit Access Profile')] : [];
	const others = (['copy', 'document', 'mailto'] as const)
		.filter((method) => method !== way.method && !(draft.document && method === 'document'))
		.map(wayOf)
		.slice(0, 2 - profile.length);
	const labels = others.map(({ label }) => label);
	const choice = await showInformation(message, ...profile, ...labels, moreWays());
	if (choice !== undefined && profile.includes(choice)) {
		return (await access.profile.edit()) ? offerAgain(access, { way, draft }) : undefined;
	}
	const next = others.find(({ label }) => label === choice);
	return choice === moreWays() ? pickWay(access, draft) : next && { way: next, draft };
}

/** Offers to open the mail again, now with the profile. */
async function offerAgain(access: AccessServices, { way, draft }: WayChoice): Promise<WayChoice | undefined> {
	const again = vscode.l10n.t('Open the Email Again');
	const choice = await showInformation(
		vscode.l10n.t('The access profile is saved. The email can be opened again with it.'),
		again,
		moreWays(),
	);
	return choice === moreWays() ? pickWay(access, draft) : choice === again ? { way, draft } : undefined;
}
