import assert from 'node:assert/strict';
import { isAffiliation } from '../../../src/core/access/profile';
import { checkReadme } from '../../../src/core/checks/checks';
import { bundledData } from '../../../src/core/registry/bundled';
import { parseRegistry } from '../../../src/core/registry/parse';
import { type Entry, Registry } from '../../../src/core/registry/registry';
import type { RegistryData } from '../../../src/core/registry/schema';
import { repositoryKind } from '../../../src/core/repository/repositoryKind';
import { bundledRegistry } from '../../support/bundled';
import { registryText } from '../../support/registry';

/** The registry with other ids for its groups. */
function renamed(data: RegistryData): Registry {
	const rename = (id: string): string => `other-${id}`;
	const groups = Object.entries(data.groups).map(([id, group]) => {
		const { parent, ...rest } = group;
		return [rename(id), { ...rest, ...(parent === undefined ? {} : { parent: rename(parent) }) }] as const;
	});
	const entries = Object.entries(data.entries).map(
		([id, entry]) => [id, { ...entry, group: rename(entry.group) }] as const,
	);
	return new Registry({ ...data, groups: Object.fromEntries(groups), entries: Object.fromEntries(entries) });
}

describe('what groups hold', () => {
	const [registry, other] = [bundledRegistry(), renamed(bundledData())];

	/** The ids of the entries of which something is true, which has to be so for both registries. */
	const same = (is: (registry: Registry, entry: Entry) => boolean): readonly string[] => {
		const [ids, otherIds] = [registry, other].map((one) =>
			[...one.entries.values()].filter((entry) => is(one, entry)).map(({ id }) => id),
		);
		assert.deepEqual(otherIds, ids);
		return ids ?? [];
	};

	it('makes repositories those of modules, whatever the group is called', () => {
		const modules = same((one, { repository, module }) => {
			const kind = repository === undefined ? undefined : repositoryKind(one, { repository });
			return module === undefined && kind === 'module';
		});
		assert(modules.length > 10);
	});

	it('makes entries of groups and of the groups in them affiliations, whatever these are called', () => {
		const affiliations = same((one, entry) => isAffiliation(one, entry, registry.updated));
		for (const { id, group } of registry.entries.values()) {
			const parent = registry.groups.get(group)?.parent;
			assert(!affiliations.includes(id) || ['consortia', 'hubs', 'projects'].includes(parent ?? group), id);
		}
		assert(affiliations.some((id) => registry.groups.get(registry.entries.get(id)?.group ?? '')?.parent));
	});

	it('makes former names of bodies known to the checks, whatever the group is called', () => {
		const old = [...registry.entries.values()].find(
			(entry) => registry.holdsOf(entry) === 'bodies' && entry.valid?.to && entry.successor,
		);
		const text = `# Title\n\nThis work is funded by the ${old?.name.en}.\n`;
		for (const one of [registry, other]) {
			const findings = checkReadme(text, { registry: one, facts: {}, isMii: true, isReadme: true, today: '2999' });
			assert(findings.some(({ rule }) => rule === 'funder-name'));
		}
	});

	it('has to be said, or to be absent on purpose', () => {
		const codes = (absent: string, groups: string): readonly string[] =>
			parseRegistry(
				registryText({ groups: `groups: { teams: { name: Teams${groups} } }\n` }).replace(/^absent: .*$/m, absent),
			).problems.map(({ code, args }) => `${code} ${args}`);
		assert.deepEqual(codes('absent: [affiliations, bodies]', ''), ['held-nowhere modules']);
		assert.deepEqual(codes('absent: [affiliations, bodies]', ', holds: modules'), []);
		assert.deepEqual(codes('absent: [affiliations, bodies, modules]', ''), []);
		assert.equal(codes('', '').length, 3);
	});
});
