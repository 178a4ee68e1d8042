import type { Localized } from '../language';
import { Registry } from './registry';
import type { RegistryData } from './schema';

/** A group as the tree shows it when nothing else is known. */
export interface OutermostGroup {
	readonly id: string;
	readonly name: Localized;
	/** The id of a codicon. */
	readonly icon: string | undefined;
	/** The number of entries in it and in the groups below. */
	readonly count: number;
	/** Whether the group is a README section, too. */
	readonly hasSection: boolean;
}

/** Lists the groups at the top of the tree. The build calls it, so that they can be shown before the registry is read. */
export function outermostGroups(data: RegistryData): readonly OutermostGroup[] {
	const registry = new Registry(data);
	return registry.groupsOf().map(({ id, name, icon, section }) => ({
		id,
		name,
		icon,
		count: registry.countOf(id),
		hasSection: section,
	}));
}
