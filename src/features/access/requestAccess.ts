import * as vscode from 'vscode';
import type { Mail } from '../../core/access/mailto';
import { accessMail } from '../../core/access/request';
import type { Services } from '../../host/services';
import { readSetting } from '../../host/settings';
import { accessArgument } from './accessArgument';
import { accessProfile } from './accessProfile';
import { moreWays } from './moreWays';
import { pickWay } from './pickWay';
import { methodOf, wayOf } from './ways/allWays';
import type { Outcome, Way } from './ways/way';

/** Makes the mail and takes the first way; the others are offered after it. No form stands in between. */
export async function requestAccess(services: Services, argument: unknown, selection: unknown): Promise<void> {
	const { registry } = services.store;
	const { teams, reason, method } = accessArgument(registry, argument, selection);
	const compose = async (): Promise<Mail> =>
		accessMail(registry, { ...(await accessProfile()), reason, teams }, services.language.current);
	const chosen = wayOf(method ?? methodOf(readSetting('accessMethod')) ?? 'mailto');
	await take(services, chosen.available ? chosen : wayOf('mailto'), compose);
}

/**
 * Takes a way, then offers the others.
 *
 * @param compose makes the mail anew each time: the profile may have changed in between.
 */
async function take(services: Services, way: Way, compose: () => Promise<Mail>): Promise<void> {
	const outcome = await way.run(await compose()).catch((error: unknown) => failed(services, way, error));
	if (!outcome) {
		return;
	}
	// Nothing else about the mail is logged: no name, no address.
	services.log.info('access', { method: way.method, characters: outcome.characters });
	// Not awaited: the command is done when the mail has been handed over.
	void offerOthers(services, way, compose, outcome);
}

/** The text of an error may quote what the person wrote, or where they keep files, so it is not logged. */
function failed({ log }: Services, { method }: Way, error: unknown): Outcome {
	log.error('access', { method, error: error instanceof Error ? error.name : typeof error });
	return { characters: 0, message: vscode.l10n.t('This way does not work on this machine. Choose another way.') };
}

/** VS Code cannot know whether a mail program opened, so the other ways are always one click away. */
async function offerOthers(
	services: Services,
	taken: Way,
	compose: () => Promise<Mail>,
	outcome: Outcome,
): Promise<void> {
	const next = await askForWay(services, taken, outcome);
	if (next) {
		// What the person wrote in the editor stays as it is.
		const written = outcome.current?.();
		await take(services, next, written ? async () => written : compose);
	}
}

async function askForWay(services: Services, taken: Way, { message }: Outcome): Promise<Way | undefined> {
	if (message === undefined) {
		return pickWay(services);
	}
	const others = (['copy', 'document', 'mailto'] as const)
		.filter((method) => method !== taken.method)
		.slice(0, 2)
		.map(wayOf);
	const choice = await vscode.window.showInformationMessage(message, ...others.map(({ label }) => label), moreWays());
	return choice === moreWays() ? pickWay(services) : others.find(({ label }) => label === choice);
}
