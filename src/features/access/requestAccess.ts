import { readSetting } from '../../host/settings';
import { accessArgument } from './accessArgument';
import type { AccessServices } from './accessServices';
import { newDraft } from './draft';
import { mailLanguage } from './mailLanguage';
import { takeWay } from './takeWay';
import { methodOf, wayOf } from './ways/allWays';

/** Writes the mail and hands it over without a form. Then it offers the other ways. */
export async function requestAccess(access: AccessServices, argument: unknown, selection: unknown): Promise<void> {
	const { teams, reason, language, method } = accessArgument(access.store.registry, argument, selection);
	const draft = newDraft(access, { teams, reason, language: language ?? mailLanguage() });
	const way = wayOf(method ?? methodOf(readSetting('accessMethod')) ?? 'mailto');
	await takeWay(access, { way: way.available ? way : wayOf('mailto'), draft });
}
