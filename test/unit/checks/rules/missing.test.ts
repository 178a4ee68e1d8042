import assert from 'node:assert/strict';
import { checkReadme } from '../../../../src/core/checks/checks';
import { CONTEXT, hits, tableOf } from './support';

const MII = { isMii: true };

describe('missing-contact', () => {
	tableOf(
		'missing-contact',
		[
			['# Titel\n\nText', ''],
			['# Titel\n\n`a@b.c`'.replace('a@b.c', 'x'), ''],
			['Text', ''],
		],
		[
			'# A\n\n## Kontakt',
			'# A\n\n## Autoren und Ansprechpartner',
			'# A\n\n## Support',
			'# A\n\ndesk@example.org',
			'# A\n\n[x](mailto:desk@example.org)',
			'# A\n\nKontakt: Frau Muster',
			'# A\n\nSupport: open an issue',
			'# A\n\n[x](https://chat.example/room)',
			'# A\n\n## Contacto',
			'# A\n\n<!-- mii:begin contact lang=de -->\n<!-- mii:end contact -->',
		],
		MII,
	);
});

describe('missing-licence', () => {
	tableOf(
		'missing-licence',
		[['# Title\n\nText', '']],
		['# A\n\n## Lizenz', '# A\n\nLicensed under MIT', '# A\n\n© 2026', '# A\n\n[x](LICENSE)', '# A\n\nLicencia MIT'],
		MII,
	);
});

describe('missing-funding', () => {
	tableOf(
		'missing-funding',
		[['# Title\n\nText', '']],
		['# A\n\nGefördert vom AFN', '# A\n\nFunded by AFN', '# A\n\n## Förderhinweis', '# A\n\nFinancé par X'],
		MII,
	);
});

describe('missing-mii-context', () => {
	tableOf(
		'missing-mii-context',
		[
			['# Title\n\nText', ''],
			['# Title\n\n[x](https://github.com/sample/other)', ''],
		],
		[
			'# A\n\nTeil der BI.',
			'# A\n\nBeispiel-Initiative',
			'# A\n\n[x](https://example.org/de/page)',
			'# Beispiel Initiative',
		],
		MII,
	);
});

describe('hints about missing parts', () => {
	it('are for READMEs of the initiative only', () => {
		for (const rule of ['missing-contact', 'missing-licence', 'missing-funding', 'missing-mii-context'] as const) {
			assert.deepEqual(hits(rule, '# A'), []);
			assert.deepEqual(hits(rule, '# A', { isMii: true, isReadme: false }), []);
			assert.deepEqual(hits(rule, '# A', MII), ['']);
		}
	});

	it('stand at the end, where no word has fixes of its own', () => {
		for (const text of ['# A', '# A\n\nText\n', '']) {
			const findings = checkReadme(text, { ...CONTEXT, isMii: true });
			assert.deepEqual(
				findings.map(({ span }) => span),
				findings.map(() => ({ start: text.length, end: text.length })),
			);
			assert.equal(findings.length, 4);
		}
	});

	it('are silenced by a comment that names their rule, wherever it stands', () => {
		for (const comment of ['mii-disable-next-line', 'mii-disable'] as const) {
			const text = `<!-- ${comment} missing-licence -->\n# A\n\n<!-- mii-enable -->\n\nText\n`;
			assert.deepEqual(hits('missing-licence', text, MII), []);
			assert.deepEqual(hits('missing-funding', text, MII), ['']);
		}
	});
});
