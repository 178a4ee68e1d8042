import assert from 'node:assert/strict';
import { format, MESSAGES } from '../../../src/core/messages';
import { parseRegistry } from '../../../src/core/registry/parse';
import type { RegistryData } from '../../../src/core/registry/schema';
import { type OverlayText, readOverlays, registryText } from '../../support/registry';

const ENTRIES = `
entries:
  alpha: { group: teams, name: Team Alpha, aliases: [First], source: s }
  beta: { group: teams, name: Team Beta, successor: alpha, source: s }
  gamma: { group: teams, name: Team Gamma, source: s }
`;

function bundled(): RegistryData {
	const { data } = parseRegistry(registryText({ entries: ENTRIES }));
	assert(data);
	return data;
}

/** Reads overlays over the sample; what they add up to, and the problems as `file marked text: sentence`. */
function read(...overlays: readonly (string | OverlayText)[]) {
	const texts = overlays.map((overlay, index) =>
		typeof overlay === 'string' ? { source: `${index + 1}`, text: overlay } : overlay,
	);
	const { registry, files } = readOverlays(bundled(), texts);
	const problems = files.flatMap(({ source, text, problems: found }) =>
		found.map(
			({ code, args, span }) => `${source} ${text.slice(span.start, span.end)}: ${format(MESSAGES[code], args)}`,
		),
	);
	return { registry, problems };
}

describe('overlays', () => {
	it('add groups, entries and sections', () => {
		const { registry, problems } = read(`
groups: { tools: { name: Tools } }
entries: { hammer: { group: tools, name: Hammer } }
sections: { hints: { name: Hints, body: 'Hit {{entry.hammer.name}}' } }`);
		assert.deepEqual(problems, []);
		assert.deepEqual(
			registry.entriesOf('tools').map(({ id }) => id),
			['hammer'],
		);
		assert.equal(registry.sections.get('hints')?.body.de, 'Hit {{entry.hammer.name}}');
	});

	it('replace fields as a whole, and leave the others', () => {
		const { registry } = read('entries: { alpha: { name: { de: Eins, en: One }, aliases: [] } }');
		const alpha = registry.entries.get('alpha');
		assert.deepEqual([alpha?.name.de, alpha?.aliases, alpha?.group], ['Eins', [], 'teams']);
	});

	it('hide entries, groups and sections, and show them again', () => {
		assert.equal(read('entries: { gamma: { hidden: true } }').registry.entries.has('gamma'), false);
		assert.equal(read('groups: { teams: { hidden: true } }').registry.entries.size, 0);
		const shown = read('entries: { gamma: { hidden: true } }', 'entries: { gamma: { hidden: false } }');
		assert.equal(shown.registry.entries.has('gamma'), true);
	});

	it('count in their order, and remember where a value came from', () => {
		const { registry, problems } = read(
			{ source: 'user', level: 'user', text: 'entries: { alpha: { name: User, note: Careful } }' },
			{ source: 'folder', level: 'folder', text: 'entries: { alpha: { name: Folder } }' },
		);
		assert.deepEqual(problems, []);
		assert.equal(registry.entries.get('alpha')?.name.de, 'Folder');
		assert.deepEqual(
			[...(registry.provenance.entries.get('alpha') ?? [])],
			[
				['name', 'folder'],
				['note', 'user'],
			],
		);
		assert.equal(registry.provenance.entries.get('beta'), undefined);
	});

	it('of one level must not contradict each other', () => {
		const same = 'entries: { alpha: { name: One } }';
		assert.deepEqual(read(same, same).problems, []);
		assert.deepEqual(read(same, 'entries: { alpha: { name: Two } }').problems, [
			'2 name: 1 sets “name” to something else. The value here is used.',
		]);
	});

	it('are left out with an error, and only they', () => {
		const { registry, problems } = read(
			'entries: { delta: { group: teams, name: Delta } }',
			'entries: { epsilon: { group: taems, name: Epsilon } }',
			'entries: { zeta: { group: teams, name: Zeta, successor: delta } }',
		);
		assert.deepEqual(problems, ['2 taems: There is no group “taems”. Did you mean “teams”?']);
		assert.deepEqual([...registry.entries.keys()], ['alpha', 'beta', 'gamma', 'delta', 'zeta']);
	});

	for (const [what, text, expected] of [
		[
			'a circle of successors',
			'entries: { alpha: { successor: beta } }',
			['1 beta: The successors form a circle: alpha → beta → alpha. Remove one of them.'],
		],
		[
			'groups that hold each other',
			'groups:\n  teams: { parent: tools }\n  tools: { name: Tools, parent: teams }',
			['1 tools: The groups contain each other: teams → tools → teams. Remove one of their parents.'],
		],
		[
			'an alias of another entry',
			'entries: { gamma: { aliases: [First] } }',
			['1 First: “First” already names the entry “alpha”. Remove one of them.'],
		],
		[
			'a hidden entry that another one needs',
			'entries: { alpha: { hidden: true } }',
			[
				'1 hidden: “alpha” is hidden here, but the entry “beta” refers to it. Hide that one too, or change its reference.',
			],
		],
		[
			'an id that is nearly one below',
			'entries: { alpah: { description: x }, gamma-ray: { description: x } }',
			[
				'1 alpah: There is no entry “alpah”. Did you mean “alpha”?',
				'1 gamma-ray: The key “group” is missing.',
				'1 gamma-ray: The key “name” is missing.',
			],
		],
		[
			'a hidden entry that a section names',
			'entries: { alpha: { hidden: true } }\nsections: { one: { name: One, body: "{{entry.alpha.name}}" } }',
			[
				'1 hidden: “alpha” is hidden here, but the entry “beta” refers to it. Hide that one too, or change its reference.',
				'1 hidden: “alpha” is hidden here, but the section “one” names it and will have a gap there. Change that section too.',
			],
		],
		[
			'a section that includes itself',
			'sections: { one: { name: One, body: "{{> two}}" }, two: { name: Two, body: "{{> one}}" } }',
			['1 "{{> two}}": The sections include each other: one → two → one. Remove one of the includes.'],
		],
		[
			'a section that includes what is not there',
			'sections: { one: { name: One, body: "{{> teems}}" } }',
			['1 "{{> teems}}": There is no section “teems”. Did you mean “teams”?'],
		],
		[
			'a template that cannot be read',
			'sections: { one: { name: One, body: { de: "{{#a}}", en: "{{/a}}" } }, two: { name: Two, body: "{{a" } }',
			[
				'1 "{{#a}}": The part “a” of the template has no end. Write {{/a}} where it ends.',
				'1 "{{/a}}": “{{/a}}” in the template ends a part that has no beginning. Remove it, or write {{#a}} before it.',
				'1 "{{a": A tag of the template has no end. Close it with as many braces as it begins with.',
			],
		],
		[
			'a mail address behind a website',
			'entries: { gamma: { links: [{ kind: website, url: mailto:a@example.org }] } }',
			[
				'1 mailto:a@example.org: “mailto:a@example.org” is not a valid https address. Write an address that begins with https://, as a browser copies it.',
			],
		],
		[
			'everything at once',
			'entires: {}\nentries:\n  gamma: { group: nowhere, aliases: [First], name: 5 }\n  gamma: { successor: gamma }',
			[
				'1 entires: The key “entires” is not known here.',
				'1 gamma: The key “gamma” appears here twice. Remove one of them.',
				'1 gamma: The successors form a circle: gamma → gamma. Remove one of them.',
			],
		],
	] as const) {
		it(`say what is wrong with ${what}`, () => assert.deepEqual(read(text).problems, expected));
	}

	it('may give a mail link its address', () => {
		const text = 'entries: { gamma: { links: [{ kind: mail, url: mailto:a@example.org }] } }';
		assert.deepEqual(read(text).problems, []);
	});

	it('cannot nest groups without end', () => {
		const groups = Array.from(
			{ length: 30 },
			(_, at) => `  g-${at + 1}: { name: G, parent: ${at ? `g-${at}` : 'teams'} }`,
		);
		const { problems } = read(`groups:\n${groups.join('\n')}`);
		assert(
			problems.length > 0 && problems.every((text) => text.includes('at most 20 levels deep')),
			problems.join('\n'),
		);
	});

	it('cannot touch the mail, whatever their keys are called', () => {
		for (const key of ['access', 'initiative', 'updated', 'checks', 'groupSection', '__proto__', 'constructor']) {
			const { registry, problems } = read(`${key}: { to: evil@example.org }`);
			assert.match(problems[0] ?? '', /is not known here|cannot change/, key);
			assert.equal(registry.access.to, 'desk@example.org');
		}
		for (const key of ['__proto__', 'constructor']) {
			assert.notDeepEqual(read(`entries: { ${key}: { group: teams, name: x } }`).problems, []);
		}
	});
});
