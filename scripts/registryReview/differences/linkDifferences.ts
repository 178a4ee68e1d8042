/** Compares addresses with where they lead. */
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { pageRead } from '../cite';
import type { Difference, Path } from '../difference';
import type { RegistryFile } from '../registryFile';
import type { LinkObservation, World } from '../world';

/** An address in the registry. */
export interface Address {
	readonly path: Path;
	readonly url: string;
}

/** These keys hold an address that leads to a page. A canonical is an identifier and need not. */
const KEYS: ReadonlySet<unknown> = new Set(['url', 'de', 'en', 'imprint', 'coreDataSetPicture', 'source']);

/** @returns all addresses that everybody can open, in the order of the file. */
export function addressesIn({ text, organisation }: RegistryFile): readonly Address[] {
	const found: Address[] = [];
	visit(parseDocument(text), {
		Scalar(key, node, ancestors) {
			const url = /^https:\/\/\S+/.exec(String(node.value))?.[0];
			const path = pathOf(key, ancestors);
			const name = path.filter((step) => typeof step === 'string').at(-1);
			if (key !== 'key' && url !== undefined && KEYS.has(name) && !isForMembers(url, ancestors.at(-2), organisation)) {
				found.push({ path, url });
			}
		},
	});
	return found;
}

export function linkDifferences(registry: RegistryFile, world: World): readonly Difference[] {
	return addressesIn(registry).flatMap(({ path, url }) => {
		const seen = world.links.get(url);
		return seen ? difference(path, url, seen, world) : [];
	});
}

function difference(path: Path, url: string, seen: LinkObservation, { day }: World): readonly Difference[] {
	const isSource = path.includes('source');
	const base = {
		entry: String(path[0] === 'entries' ? path[1] : path[0]),
		field: isSource ? 'source' : 'links',
		registry: url,
		sources: [pageRead(url, day)],
	};
	switch (seen.kind) {
		case 'fine':
		case 'unknown':
			return [];
		case 'gone':
			return [{ ...base, kind: 'gone', remark: `The address answers with ${seen.status}.`, edits: [] }];
		case 'moved': {
			if (leadsAstray(url, seen.to)) {
				return [
					{ ...base, kind: 'look', world: seen.to, remark: 'The address leads to a start page or a login.', edits: [] },
				];
			}
			// A source says where a fact was read; a temporary redirect keeps the address.
			return seen.permanent && !isSource
				? [{ ...base, kind: 'differs', world: seen.to, edits: [{ kind: 'set', path, value: seen.to }] }]
				: [];
		}
	}
}

function leadsAstray(from: string, to: string): boolean {
	const isStart = (url: string): boolean => /^\/(?:[a-z]{2}\/?)?$/.test(new URL(url).pathname);
	return (isStart(to) && !isStart(from)) || /\b(?:login|signin|sign_in|sso|auth)\b/i.test(new URL(to).pathname);
}

function isForMembers(url: string, parent: unknown, organisation: string): boolean {
	return (
		(isMap(parent) && parent.get('members') === true) || url.startsWith(`https://github.com/orgs/${organisation}/teams`)
	);
}

/** Keys and indexes from the root to a node. */
function pathOf(key: unknown, ancestors: readonly unknown[]): Path {
	const steps: (string | number)[] = [];
	for (const [index, ancestor] of ancestors.entries()) {
		const child = ancestors[index + 1];
		if (typeof ancestor === 'object' && ancestor !== null && 'key' in ancestor && isScalar(ancestor.key)) {
			steps.push(String(ancestor.key.value));
		} else if (typeof ancestor === 'object' && ancestor !== null && 'items' in ancestor && !isMap(ancestor)) {
			const at = child === undefined ? key : (ancestor.items as unknown[]).indexOf(child);
			steps.push(Number(at));
		}
	}
	return steps;
}
