import { BASE, ELSEWHERE, type RuleCases, SOFTWARE } from './ruleCases';

const OLD_PDF =
	'https://www.medizininformatik-initiative.de/sites/default/files/inline-files/MII_04_Kerndatensatz_1-0.pdf';
const PACKAGES = 'https://simplifier.net/packages/de.medizininformatikinitiative.kerndatensatz';
const TEAMS = 'https://github.com/orgs/medizininformatik-initiative/teams';
const MINISTRY = 'https://www.gesundheitsforschung-bmbf.de/';

export const LINK_CASES: readonly RuleCases[] = [
	{
		rule: 'document-outdated',
		at: BASE,
		hits: [
			[`- [Beschreibung des Kerndatensatzes von 2017 (PDF)](${OLD_PDF})`, OLD_PDF],
			[`* [Description](${OLD_PDF})`, OLD_PDF],
			[`Siehe ${OLD_PDF}.`, OLD_PDF],
			[`Siehe [PDF][1].\n\n[1]: ${OLD_PDF}`, OLD_PDF],
			[`<a href="${OLD_PDF}">PDF</a>`, OLD_PDF],
			[`- [Seite 3](${OLD_PDF}#page=3)`, `${OLD_PDF}#page=3`],
		],
		misses: [
			`Früher galt die [Beschreibung](${OLD_PDF}).`,
			`Die Grundlage war die [Beschreibung](${OLD_PDF}) von 2017.`,
			`## Historische Dokumente\n\n- [Beschreibung](${OLD_PDF})`,
			`\`${OLD_PDF}\``,
			'- [Beschreibung](https://www.medizininformatik-initiative.de/sites/default/files/2026-01/neu.pdf)',
			`\`\`\`\n${OLD_PDF}\n\`\`\``,
		],
	},
	{
		rule: 'insider-link',
		at: SOFTWARE,
		hits: [
			['[Protokolle](https://tmfev.sharepoint.com/sites/x)', 'https://tmfev.sharepoint.com/sites/x'],
			['Siehe https://confluence.klinik.example.de/x/AbC.', 'https://confluence.klinik.example.de/x/AbC'],
			['<a href="https://teams.microsoft.com/l/1">Treffen</a>', 'https://teams.microsoft.com/l/1'],
			['[Aufgaben](https://jira.klinik.example.de/browse/X-1)', 'https://jira.klinik.example.de/browse/X-1'],
			['[Seite](https://intranet.example.org/)', 'https://intranet.example.org/'],
		],
		misses: [
			'[Protokolle](https://tmfev.sharepoint.com/sites/x) (nur für Mitglieder)',
			'Internal notes: https://confluence.klinik.example.de/x/AbC',
			'[HL7](https://confluence.hl7.org/display/FHIR)',
			'[Zulip](https://mii.zulipchat.com/#narrow/channel/1)',
			'`https://tmfev.sharepoint.com/sites/x`',
			'[Wiki](https://example.atlassian.net/wiki)',
		],
	},
	{
		rule: 'empty-link',
		at: ELSEWHERE,
		hits: [
			['Siehe [Leitfaden]().', '[Leitfaden]()'],
			['Siehe [Leitfaden](<>).', '[Leitfaden](<>)'],
			['![Bild]()', '![Bild]()'],
			['<a href="">Leitfaden</a>', 'href=""'],
			['Siehe [Leitfaden](#).', '[Leitfaden](#)'],
			['[![Stand](https://img.shields.io/badge/a-b-green)]()', '[![Stand](https://img.shields.io/badge/a-b-green)]()'],
		],
		misses: [
			'Siehe [Leitfaden](https://example.org).',
			'[nach oben](#)',
			'[back to top](#)',
			'`[Leitfaden]()`',
			'[//]: # (Kommentar)',
			'[comment]: <> (Kommentar)',
			'- [ ] Aufgabe\n- [x] fertig',
		],
	},
	{
		rule: 'broken-anchor',
		at: ELSEWHERE,
		hits: [
			['[Weiter](#nutzung)\n\n## Verwendung\n\nx', '#nutzung'],
			['[Weiter](#build-run)\n\n## Build & run\n\nx', '#build-run'],
			['<a href="#nutzung">x</a>\n\n## Verwendung\n\nx', '#nutzung'],
			['[Weiter](##verwendung)\n\n## Verwendung\n\nx', '##verwendung'],
			['[Weiter](#verwendung-1)\n\n## Verwendung\n\nx', '#verwendung-1'],
			['[Weiter](#ueber-uns)\n\n## Über uns\n\nx', '#ueber-uns'],
		],
		misses: [
			'[Weiter](#verwendung)\n\n## Verwendung\n\nx',
			'[Weiter](#build--run)\n\n## Build & run\n\nx',
			'[Weiter](#verwendung-1)\n\n## Verwendung\n\nx\n\n## Verwendung\n\ny',
			'[Weiter](#über-uns)\n\n## Über uns\n\nx',
			'[Weiter](#%C3%BCber-uns)\n\n## Über uns\n\nx',
			'[Weiter](#ziel)\n\n<a id="ziel"></a>\n\nx',
			'[Weiter](#ziel)\n\n<h2 id="ziel">Das Ziel</h2>',
			'[Weiter](#das-ziel)\n\n<h2>Das Ziel</h2>',
			'[Weiter](#code-und-text)\n\n## `Code` und *Text*\n\nx',
			'`[Weiter](#nutzung)`',
			'[oben](#top)',
			'Note[^1]\n\n[^1]: Text',
		],
	},
	{
		rule: 'broken-anchor',
		at: { ...ELSEWHERE, path: 'docs/guide.md' },
		hits: [['[a](#intro) [b](#use)\n\n## Intro\n\nx', '#use']],
		misses: [
			'[a](#intro)\n\n## 1. Intro\n\nx',
			'[a](#elsewhere)\n\n## Intro\n\nx',
			'{% include a.md %}\n\n[a](#intro) [b](#use)\n\n## Intro',
		],
	},
	{
		rule: 'link-moved',
		at: ELSEWHERE,
		hits: ['de/a.php', 'x', '', 'de/', 'de/b?c'].map(
			(page) => [`Siehe [x](${MINISTRY}${page}).`, `${MINISTRY}${page}`] as const,
		),
		misses: [
			'[x](https://github.com/num-codex/odm2fhir) und https://github.com/highmed/highmed-dsf2',
			'[x](https://www.gesundheitsforschung-bmftr.de/de/a.php)',
			`\`${MINISTRY}\``,
			'[x](https://gesundheitsforschung.example.org/)',
			`\`\`\`\n${MINISTRY}\n\`\`\``,
			'[x](https://www.bmbf.example/)',
		],
	},
	{
		rule: 'link-moved',
		at: ELSEWHERE,
		hits: [
			['<https://github.com/num-codex/codex-flare>', 'https://github.com/num-codex/codex-flare'],
			['[DSF](https://github.com/highmed/highmed-dsf/wiki)', 'https://github.com/highmed/highmed-dsf/wiki'],
			[
				'[#1](https://github.com/medizininformatik-initiative/feasibility-gui/issues/1)',
				'https://github.com/medizininformatik-initiative/feasibility-gui/issues/1',
			],
		],
		misses: [],
	},
	{
		rule: 'link-moved',
		at: { ...ELSEWHERE, path: 'CHANGELOG.md' },
		hits: [[`[x](${MINISTRY}de/)`, `${MINISTRY}de/`]],
		misses: ['[#1](https://github.com/medizininformatik-initiative/feasibility-gui/issues/1)'],
	},
	{
		rule: 'link-ended',
		at: ELSEWHERE,
		hits: [
			['[Hub](https://mihubx.de/)', 'https://mihubx.de/'],
			['Siehe https://mihubx.de.', 'https://mihubx.de'],
			['<a href="https://mihubx.de/">Hub</a>', 'https://mihubx.de/'],
			['| Hub |\n|---|\n| <https://mihubx.de/> |', 'https://mihubx.de/'],
			['- [Hub](http://www.mihubx.de)', 'http://www.mihubx.de'],
		],
		misses: [
			'Ehemals der Hub [MiHUBx](https://mihubx.de/).',
			'## Historie\n\n[Hub](https://mihubx.de/)',
			'`https://mihubx.de/`',
			'[Hub](https://mihub.example/)',
			'Der Hub [MiHUBx](https://mihubx.de/) war ein Anfang.',
		],
	},
	{
		rule: 'module-superseded',
		at: ELSEWHERE,
		hits: [
			[`[1.0.4](${PACKAGES}.person/1.0.4)`, `${PACKAGES}.person/1.0.4`],
			[`[Paket](${PACKAGES}.fall)`, `${PACKAGES}.fall`],
			[
				'Installiere `de.medizininformatikinitiative.kerndatensatz.person`.',
				'de.medizininformatikinitiative.kerndatensatz.person',
			],
			[
				'de.medizininformatikinitiative.kerndatensatz.prozedur',
				'de.medizininformatikinitiative.kerndatensatz.prozedur',
			],
			[`<a href="${PACKAGES}.diagnose/2025.0.1/">x</a>`, `${PACKAGES}.diagnose/2025.0.1/`],
		],
		misses: [
			`[Paket](${PACKAGES}.base)`,
			`[2026.0.1](${PACKAGES}.base/2026.0.1)`,
			'Das Modul Person und der Fall',
			`## Frühere Versionen\n\n[1.0.4](${PACKAGES}.person/1.0.4)`,
			`[x](${PACKAGES}.personal/1.0)`,
		],
	},
	{
		rule: 'module-superseded',
		at: { ...ELSEWHERE, path: 'CHANGELOG.md' },
		hits: [],
		misses: [`- [1.0.4](${PACKAGES}.person/1.0.4)`],
	},
	{
		rule: 'team-slug',
		at: ELSEWHERE,
		hits: ['highmedd', 'highme', 'ihighmed', 'hghmed', 'highned'].map(
			(slug) => [`[Team](${TEAMS}/${slug})`, slug] as const,
		),
		misses: [
			`[Team](${TEAMS}/highmed)`,
			`[Team](${TEAMS}/unbekannt)`,
			'[Team](https://github.com/orgs/someone/teams/highmedd)',
			`\`${TEAMS}/highmedd\``,
			`[Team](${TEAMS}/highmed/members)`,
		],
	},
];
