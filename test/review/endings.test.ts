import assert from 'node:assert/strict';
import { endings } from '../../scripts/registryReview/differences/endings';
import { RegistryFile } from '../../scripts/registryReview/registryFile';
import type { World } from '../../scripts/registryReview/world';
import { readJson } from '../support/project';

const REGISTRY = `
initiative:
  organisation: octo
  phases:
    - { name: First, valid: { from: '2018', to: '2022' } }
    - { name: Second, valid: { from: '2023', to: '2026-12-31' } }
access: { to: office@example.org, valid: { to: '2026-12-31' } }
groups: { projects: { name: Projects } }
entries:
  long-ago: { group: projects, name: Long ago, valid: { to: '2022' } }
  ending: { group: projects, name: Ending, valid: { to: '2026' } }
  continued: { group: projects, name: Continued, valid: { to: '2026-12' }, successor: running }
  running: { group: projects, name: Running, valid: { from: '2026' } }
  module: { group: projects, name: Module, module: { nextPublisher: { name: Octopus, from: '2027-01-01' } } }
`;

const WORLD: World = {
	day: '',
	repositories: [],
	gone: [],
	unseen: [],
	modules: new Map(),
	sites: undefined,
	links: new Map(),
};

describe('what ends', () => {
	const found = (day: string, text = REGISTRY): readonly string[] =>
		endings(new RegistryFile(text, readJson('test/review/registry.schema.json')), { ...WORLD, day }).map(
			({ entry, field, registry }) => `${entry} ${field}: ${registry}`,
		);
	const access = 'access access.to: 2026-12-31';
	const phases = 'initiative phases: 2026-12-31';

	for (const [day, expected] of [
		['2026-10-01', []],
		['2026-11-25', [access, phases, 'ending valid: 2026']],
		['2027-01-01', [access, phases, 'ending valid: 2026', 'module module.publisher: 2027-01-01']],
		['2028-06-01', [access, phases, 'module module.publisher: 2027-01-01']],
	] as const) {
		it(`is told while somebody can ask, and as long as the data leads astray (${day})`, () => {
			assert.deepEqual(found(day), expected);
		});
	}

	it('is no matter once the data knows what follows', () => {
		const text = REGISTRY.replace(
			"valid: { to: '2026-12-31' } }\ngroups",
			"valid: { to: '2026-12-31' }, successor: { to: next@example.org } }\ngroups",
		).replace(
			"to: '2026-12-31' } }\naccess",
			"to: '2026-12-31' } }\n    - { name: Third, valid: { from: '2027' } }\naccess",
		);
		assert.deepEqual(found('2027-01-01', text), ['ending valid: 2026', 'module module.publisher: 2027-01-01']);
	});
});
