import * as vscode from 'vscode';
import { needsMembership } from '../../../core/registry/links';
import type { Failures } from '../../../host/failures';
import { COMMANDS } from '../../../ids';
import type { LinkTarget } from './linkTarget';
import type { PageOpener } from './pageOpener';

/**
 * Says that only members see a page that was opened, where all others see an error, and what to do instead. Once a
 * session: members know it.
 */
export class MembersOnlyNotice {
	#said = false;

	constructor(
		private readonly pages: PageOpener,
		private readonly failures: Failures,
	) {}

	tell(targets: readonly LinkTarget[]): void {
		const target = targets.find(({ entry, url }) =>
			entry.links.some((link) => link.url === url && needsMembership(link)),
		);
		if (target && !this.#said) {
			this.#said = true;
			this.failures.watch('members', offerInstead(target, this.pages));
		}
	}
}

async function offerInstead({ entry }: LinkTarget, pages: PageOpener): Promise<void> {
	const request = vscode.l10n.t('Request Access');
	const website = vscode.l10n.t('Open Website');
	const open = entry.links.find((link) => (link.kind === 'website' || link.kind === 'page') && !needsMembership(link));
	const choice = await vscode.window.showInformationMessage(
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
