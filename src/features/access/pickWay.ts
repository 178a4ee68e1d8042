import * as vscode from 'vscode';
import type { Services } from '../../host/services';
import { editProfile } from './editProfile';
import { allWays } from './ways/allWays';
import type { Way } from './ways/way';

interface WayItem extends vscode.QuickPickItem {
	readonly way?: Way;
}

/** Asks for one of the ways that this machine has. The last row leads to the profile, and from there back here. */
export async function pickWay(services: Services): Promise<Way | undefined> {
	const profile: WayItem = {
		iconPath: new vscode.ThemeIcon('account'),
		label: vscode.l10n.t('Edit Access Profile'),
		detail: vscode.l10n.t('Name, institution, consortium and GitHub user, for the next requests.'),
	};
	const items: readonly WayItem[] = [
		...allWays()
			.filter(({ available }) => available)
			.map((way) => ({ iconPath: new vscode.ThemeIcon(way.icon), label: way.label, detail: way.nextStep, way })),
		{ label: '', kind: vscode.QuickPickItemKind.Separator },
		profile,
	];
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('Request GitHub Access'),
		placeHolder: vscode.l10n.t('Choose how the email leaves VS Code'),
		matchOnDetail: true,
	});
	if (chosen === profile) {
		await editProfile(services);
		return pickWay(services);
	}
	return chosen?.way;
}
