import assert from 'node:assert/strict';
import { type CheckContext, checkReadme } from '../../../../src/core/checks/checks';
import { isOlder } from '../../../../src/core/text/version';
import { sampleRegistry } from '../../../support/registry';
import { apply } from '../../sections/living/support';
import { tableOf } from './support';

const registry = sampleRegistry({
	groups: 'groups: { modules: { name: Modules } }\n',
	entries: `
entries:
  lab:
    group: modules
    name: Lab
    source: s
    repository: sample/lab
    module: { kind: base, package: org.sample.lab, stable: 2026.0.1, ballot: 2027.0.0-ballot }
  other: { group: modules, name: O, source: s, module: { kind: base, package: org.sample.other, stable: 2025.1.0 } }
  new: { group: modules, name: N, source: s, repository: sample/new, module: { kind: base, package: org.sample.new } }
`,
});
const LAB: Partial<CheckContext> = { registry, repository: 'sample/lab', facts: {} };

describe('isOlder', () => {
	for (const [version, than, expected] of [
		['2026.0.0', '2026.0.1', true],
		['2025.9.9', '2026.0.0', true],
		['1.0.9', '1.0.10', true],
		['1.0.10', '1.0.9', false],
		['2026.0.1', '2026.0.1', false],
		['2027.0.0-ballot', '2026.0.1', false],
		['2026.0.1-ballot', '2026.0.1', true],
		['2026.0.1', '2026.0.1-ballot', false],
		['2026.0.1-ballot.2', '2026.0.1-ballot.10', true],
		['2026.0.1-ballot', '2026.0.1-ballot.1', true],
		['2026.0.0-alpha.4', '2026.0.1', true],
		['2026.0', '2026.0.1', false],
		['2025.0', '2026.0.1', true],
		['1.0', 'next', false],
		['next', '1.0', false],
	] as const) {
		it(`says ${expected} of ${version} and ${than}`, () => assert.equal(isOlder(version, than), expected));
	}
});

describe('version-outdated', () => {
	tableOf(
		'version-outdated',
		[
			['Aktuelle stabile Version: 2026.0.0', '2026.0.0'],
			['**Aktuelle Version:** `2026.0.0`', '2026.0.0'],
			['Die aktuelle Version ist 2025.0.2.', '2025.0.2'],
			['Current (stable) version: 2026.0.0', '2026.0.0'],
			['Latest release: v2026.0.0', '2026.0.0'],
			['Stable version 2026.0.0', '2026.0.0'],
			['| Aktuelle stabile Version | 2026.0.0 |\n|---|---|', '2026.0.0'],
			['Das Modul befindet sich derzeit in der Version 2025.0.0, der ersten.', '2025.0.0'],
			['# Module Lab 2025.0.0\n', '2025.0.0'],
			['- **Version:** 2025.0.0', '2025.0.0'],
			['Install org.sample.lab#2026.0.0 with it.', '2026.0.0'],
			['Install `org.sample.lab@2026.0.0`.', '2026.0.0'],
			['```yaml\ndependencies:\n  org.sample.lab: 2026.0.0\n```', '2026.0.0'],
			['Aktuelle Version: 2025.0.0-ballot', '2025.0.0-ballot'],
			['Install org.sample.other#2025.0.0 too.', '2025.0.0'],
		],
		[
			'Aktuelle stabile Version: 2026.0.1',
			'Aktuelle stabile Version: 2027.0.0',
			'Aktuelle Version: 2026.0',
			'Aktuelle Ballot-Version: 2025.0.0-ballot',
			'Aktuelle Draft-Version: 1.0.0-ballot',
			'Aktuelle Version des FHIR-Standards: 4.0.1',
			'Current version of FHIR: 4.0.1',
			'Aktuelle Version (Ballot): 2025.0.0',
			'## Änderungen\n\nAktuelle Version: 2025.0.0',
			'## Changelog\n\n- Version 2025.0.0',
			'## Stable Releases\n\n- **Release 2026.0.0**: x',
			'## Abhängigkeiten\n\n- org.sample.other#2025.0.0',
			'Benötigt org.sample.other#2025.0.0',
			'```yaml\ndependencies:\n  org.sample.other: 2025.0.0\n```',
			'org.sample.lab#2026.0.1 after org.sample.lab#2025.0.0',
			'org.sample.lab.more#2025.0.0',
			'Since version 2025.0.0 it can do that.',
			'Der Kerndatensatz in der Version 1.0 vom 10.3.2017',
			'2024.01.16 - Aktuelle Version geprüft',
			'> Aktuelle Version: 2026.0.0\n> — Die Seite',
			'[x](https://example.org/packages/org.sample.lab/2025.0.0)',
		],
		LAB,
	);

	const found = (text: string, more: Partial<CheckContext> = {}): ReturnType<typeof checkReadme> =>
		checkReadme(text, { registry, facts: {}, isMii: false, isReadme: true, repository: 'sample/lab', ...more });

	it('changes the number, in the address of its link too', () => {
		const text = 'Aktuelle stabile Version: [2026.0.0](https://example.org/org.sample.lab/2026.0.0)';
		assert.equal(apply(text, found(text)[0]?.fix ?? []), text.replaceAll('2026.0.0', '2026.0.1'));
	});

	it('leaves the decision to a person where the sentence says more about the version', () => {
		for (const text of [
			'Das Modul ist derzeit in der Version 2025.0.0, der ersten.',
			'Aktuelle Version: 1.0.0 (nach neuer Zählung 2024.0.0)',
		]) {
			const [finding] = found(text);
			assert.equal(finding?.fix, undefined);
			assert.equal(finding?.guess?.[0]?.text, '2026.0.1');
		}
	});

	it('believes what the files say of their own state, but not that it is the newest', () => {
		const facts = { package: 'org.sample.lab', version: '2026.0.0' };
		assert.deepEqual(found('# Lab 2026.0.0\n\n- **Version:** 2026.0.0', { facts }), []);
		assert.equal(found('Aktuelle stabile Version: 2026.0.0', { facts }).length, 1);
	});

	it('is about the module at hand, in its README', () => {
		const text = 'Aktuelle stabile Version: 2025.0.0';
		assert.deepEqual(found(text, { repository: 'sample/unknown' }), []);
		assert.deepEqual(found(text, { repository: 'sample/new' }), []);
		assert.deepEqual(found(text, { isReadme: false }), []);
		assert.equal(found(text, { repository: 'fork/x', facts: { package: 'org.sample.LAB' } }).length, 1);
	});
});
