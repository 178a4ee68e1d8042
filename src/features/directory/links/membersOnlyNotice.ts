import * as vscode from 'vscode';
import { needsMembership } from '../../../core/registry/links';
import type { Failures } from '../../../host/failures';
import { showInformation } from '../../../host/messages';
import { COMMANDS } from '../../../ids';
import type { LinkTarget } from './linkTarget';
import type { PageOpener } from './pageOpener';

/**
 * Explains an opened page that shows an error to everybody except members, and offers alternatives. It appears once a
 * session, so that it does not disturb members.
 */
export class MembersOnlyNotice {
	#isShown = false;

	constructor(
		private readonly pages: PageOpener,
		private readonly failures: Failures,
	) {}

	show(targets: readonly LinkTarget[]): void {
		const target = targets.find(({ entry, url }) =>
			entry.links.some((link) => link.url === url && needsMembership(link)),
		);
		if (target && !this.#isShown) {
			this.#isShown = true;
			this.failures.watch('members', offerInstead(target, this.pages));
		}
	}
}

async function offerInstead({ entry }: LinkTarget, pages: PageOpener): Promise<void> {
	const request = vscode.l10n.t('Request Access');
	const website = vscode.l10n.t('Open Website');
	const open = entry.links.find((link) => (link.kind === 'website' || link.kind === 'page') && !needsMembership(link));
	const choice = await showInformation(
		vscode.l10n.t('Only members of the organisation on GitHub see this page. Others can request access first.'),
		request,
		...(open ? [website] : []),
	);
	if (choice === request) {
		await vscode.commands.executeCommand(COMMANDS.requestAccess, { entry: entry.id });
	} else if (choice === website && open) {
		await pages.open(open.url);
	}
}
