import * as vscode from 'vscode';
import type { Found } from '../../core/entries/search';
import { entryArgument, groupArgument } from '../../host/entryArgument';
import { entryAtCursor } from '../../host/entryAt';
import { pickEntry } from '../../host/entryPicker';
import type { Services } from '../../host/services';

/** What to show in the tree: what the argument names, else what stands at the cursor, else what is picked. */
export async function revealTarget(services: Services, argument: unknown): Promise<Found | undefined> {
	const { registry } = services.store;
	const group = groupArgument(registry, argument);
	if (group) {
		return { kind: 'group', group };
	}
	const entry =
		entryArgument(registry, argument) ??
		(await entryAtCursor(registry)) ??
		(await pickEntry(services, vscode.l10n.t('Reveal in Directory')));
	return entry && { kind: 'entry', entry };
}
