import type { SearchHit } from '../../../core/entries/search';
import { entryArgument, groupArgument } from '../../../host/entries/entryArgument';
import { entryAtCursor } from '../../../host/entries/entryAt';
import { pickEntry } from '../../../host/entries/entryPicker';
import { COMMANDS } from '../../../ids';
import type { Services } from '../../../services';

/** The row to reveal: from the argument, else at the cursor, else picked by the user. */
export async function revealTarget(services: Services, argument: unknown): Promise<SearchHit | undefined> {
	const { registry } = services.store;
	const group = groupArgument(registry, argument);
	if (group) {
		return { kind: 'group', group };
	}
	const entry =
		entryArgument(registry, argument) ?? entryAtCursor(registry) ?? (await pickEntry(services, COMMANDS.revealInTree));
	return entry && { kind: 'entry', entry };
}
