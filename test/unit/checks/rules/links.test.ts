import assert from 'node:assert/strict';
import { fixed, hits, tableOf } from './support';

const WIKI = 'https://github.com/sample/meta/wiki/Module%E2%80%90Versions';

describe('link-moved', () => {
	tableOf(
		'link-moved',
		[
			['[x](https://old.example/a?b#c)', 'https://old.example/a?b#c', '[x](https://new.example/a?b#c)'],
			['<https://old.example/a>', 'https://old.example/a', '<https://new.example/a>'],
			['Siehe https://old.example/a.', 'https://old.example/a', 'Siehe https://new.example/a.'],
			['[x][y]\n\n[y]: <https://old.example/a b>', 'https://old.example/a b'],
			['<a href="https://OLD.example/a">x</a>', 'https://OLD.example/a', '<a href="https://new.example/a">x</a>'],
			['![x](https://old.example/i.png "t")', 'https://old.example/i.png', '![x](https://new.example/i.png "t")'],
			['> [x](https://old.example/)', 'https://old.example/'],
			['[x](https://moved.example/page#a)', 'https://moved.example/page#a', '[x](https://new.example/page#a)'],
			[
				'[x](https://github.com/sample/Old-Viewer/issues)',
				'https://github.com/sample/Old-Viewer/issues',
				'[x](https://github.com/sample/viewer/issues)',
			],
			[
				'[x](https://github.com/sample/meta/wiki/Module-Versions#top)',
				'https://github.com/sample/meta/wiki/Module-Versions#top',
				`[x](${WIKI}#top)`,
			],
		],
		[
			'[x](https://new.example/a)',
			'[x](https://moved.example/pages)',
			'[x](https://older.example/)',
			'[x](https://github.com/sample/old-viewers)',
			'[x](https://github.com/other/old-viewer)',
			'`https://old.example/a`',
			'```\nhttps://old.example/a\n```',
			`[x](${WIKI})`,
			'[x](https://github.com/sample/meta/wiki/Module\u2010Versions)',
			'[x](https://github.com/sample/meta/wiki/Module-Other)',
		],
	);
});

describe('link-ended', () => {
	tableOf(
		'link-ended',
		[
			['[x](https://hub-one.example)', 'https://hub-one.example'],
			['[x](http://www.hub-one.example/#a)', 'http://www.hub-one.example/#a'],
			['[x](https://hub-old.example/)', 'https://hub-old.example/'],
			['[x](https://github.com/sample/hub-old)', 'https://github.com/sample/hub-old'],
			['[x](https://hub-one.example) (seit 2025)', 'https://hub-one.example'],
			['- [x](https://hub-one.example)\n- y (bis 2024)', 'https://hub-one.example'],
		],
		[
			'[x](https://hub-one.example) (bis 2024)',
			'- [x](https://hub-one.example) (until 2024)\n- y',
			'Formerly [x](https://hub-one.example), now another one',
			'[x](https://example.org/hubs)',
			'[x](https://hub-one.example/news)',
			'`https://hub-one.example`',
			'Hub One',
		],
	);

	it('accepts what has not ended on the day', () => {
		assert.deepEqual(hits('link-ended', '[x](https://hub-one.example)', { today: '2024-05-01' }), []);
	});

	it('leaves the repository of the ended entry itself alone', () => {
		assert.deepEqual(hits('link-ended', 'https://github.com/sample/hub-old', { repository: 'Sample/hub-old' }), []);
	});
});

describe('team-slug', () => {
	const teams = 'https://github.com/orgs/sample/teams';
	tableOf(
		'team-slug',
		[
			[`[x](${teams}/ag-interoperabilitaet)`, 'ag-interoperabilitaet', `[x](${teams}/ag-interoperabilitat)`],
			[`[x](${teams}/ag-interoperabilität)`, 'ag-interoperabilität', `[x](${teams}/ag-interoperabilitat)`],
			[`${teams}/ag_interoperabilitat/members`, 'ag_interoperabilitat', `${teams}/ag-interoperabilitat/members`],
			[`<${teams}/ag-interoperabiltat>`, 'ag-interoperabiltat', `<${teams}/ag-interoperabilitat>`],
		],
		[
			`[x](${teams}/ag-interoperabilitat)`,
			`[x](${teams}/AG-Interoperabilitat/)`,
			`[x](${teams}/ag-consent)`,
			'[x](https://github.com/orgs/other/teams/ag-interoperabilitaet)',
			'[x](https://example.org/ag-interoperabilitaet)',
			`\`${teams}/ag-interoperabilitaet\``,
		],
	);
});

describe('foreign-badge', () => {
	const badge = (repository: string): string => `https://github.com/${repository}/actions/workflows/ci.yml/badge.svg`;
	tableOf(
		'foreign-badge',
		[
			[`# A\n\n![CI](${badge('sample/other')})`, badge('sample/other')],
			[`[![CI](${badge('x/other')}?branch=main)](https://github.com/x/other)`, `${badge('x/other')}?branch=main`],
			[
				'<img src="https://img.shields.io/github/license/sample/other">',
				'https://img.shields.io/github/license/sample/other',
			],
			[
				'![x](https://img.shields.io/github/actions/workflow/status/sample/other/ci.yml)',
				'https://img.shields.io/github/actions/workflow/status/sample/other/ci.yml',
			],
		],
		[
			`![CI](${badge('sample/thing')})`,
			`![CI](${badge('upstream/Thing')})`,
			`# A\n\n## B\n\n![CI](${badge('sample/other')})`,
			`![a](${badge('a/a')}) ![b](${badge('b/b')}) ![c](${badge('c/c')})`,
			'![x](https://img.shields.io/badge/a-b-green)',
			'[x](https://github.com/sample/other)',
			`\`${badge('sample/other')}\``,
		],
	);

	it('is silent outside READMEs', () => {
		assert.deepEqual(hits('foreign-badge', `![CI](${badge('sample/other')})`, { isReadme: false }), []);
	});
});

describe('module-superseded', () => {
	tableOf(
		'module-superseded',
		[
			['Das Paket org.sample.person.', 'org.sample.person'],
			['Package `org.sample.person` 2025', 'org.sample.person'],
			['[x](https://github.com/sample/module-person)', 'https://github.com/sample/module-person'],
			['| `org.sample.person` |', 'org.sample.person'],
		],
		[
			'Person, eine Person, Modul Person',
			'org.sample.base org.sample.person.extra org.sample.persons my.org.sample.person',
			'```json\n"org.sample.person": "1"\n```',
			'https://example.org/org.sample.person',
		],
	);

	it('names the package that takes its place, and changes nothing', () => {
		assert.equal(fixed('module-superseded', '`org.sample.person`'), '`org.sample.person`');
	});

	it('leaves the repository of the module itself alone', () => {
		assert.deepEqual(hits('module-superseded', '`org.sample.person`', { repository: 'sample/module-person' }), []);
	});
});
