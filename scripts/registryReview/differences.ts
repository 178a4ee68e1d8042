/** All differences between the registry and the world, in the order of the registry. */
import type { Difference } from './difference';
import { unknownPackages } from './differences/billOfMaterials';
import { endings } from './differences/endings';
import { linkDifferences } from './differences/linkDifferences';
import { moduleDifferences } from './differences/moduleDifferences';
import { renamedRepositories } from './differences/renamedRepositories';
import { repositoryDifferences } from './differences/repositoryDifferences';
import { siteDifferences } from './differences/siteDifferences';
import type { RegistryFile } from './registryFile';
import type { World } from './world';

export function allDifferences(registry: RegistryFile, world: World): readonly Difference[] {
	const found = [
		...renamedRepositories(registry, world),
		...repositoryDifferences(registry, world),
		...moduleDifferences(registry, world),
		...unknownPackages(registry, world),
		...siteDifferences(registry, world),
		...linkDifferences(registry, world),
		...endings(registry, world),
	];
	const order = new Map(registry.entries.map(({ id }, index) => [id, index]));
	const place = ({ entry }: Difference): number => order.get(entry) ?? registry.entries.length;
	const field = (difference: Difference): number => registry.orderOf(difference.field);
	return withoutRemoved(found).sort((left, right) => place(left) - place(right) || field(left) - field(right));
}

/** The other differences of an entry that goes do not matter any more. */
function withoutRemoved(differences: readonly Difference[]): Difference[] {
	const removed = new Set(
		differences.flatMap(({ edits }) => edits.flatMap((edit) => (edit.kind === 'remove' ? [edit.entry] : []))),
	);
	return differences.filter(({ entry, edits }) => !removed.has(entry) || edits.some(({ kind }) => kind === 'remove'));
}
