import { BASE, ELSEWHERE, EXTENSION, type RuleCases, SOFTWARE, SUPERSEDED } from './ruleCases';

const GITHUB = 'https://github.com/medizininformatik-initiative';
const SHIELD = 'https://img.shields.io/badge/FHIR_project_on_GitHub.com-kerndatensatzmodul--';

export const MODULE_CASES: readonly RuleCases[] = [
	{
		rule: 'module-kind',
		at: EXTENSION,
		hits: [
			["Das Projekt beschreibt die Spezifikation des Basismoduls 'Onkologie'.", 'Basismoduls'],
			['Das Basismodul Onkologie umfasst Tumoren.', 'Basismodul'],
			['# Basismodul Onkologie', 'Basismodul'],
			['Das Kerndatensatzmodul Onkologie ist ein Basismodul der MII.', 'Basismodul'],
			['„Onkologie“ ist als Basismodul verpflichtend.', 'Basismodul'],
			['Das Modul Onkologie ist eines der Basismodule.', 'Basismodule'],
			['This base module describes tumours.', 'base module'],
			['Dieses Repository enthält ein Basismodul.', 'Basismodul'],
			['> Das Basismodul **Onkologie** umfasst Tumoren.', 'Basismodul'],
		],
		misses: [
			'Das Erweiterungsmodul Onkologie umfasst Tumoren.',
			'Es baut auf dem Basismodul Person auf.',
			'Früher war das Basismodul Onkologie ein Entwurf.',
			'Alle Basismodule sind verpflichtend.',
			'Das Modul Onkologie ist kein Basismodul Labor, es baut auf einem auf.',
			'Onkologie ergänzt die Basismodule.',
			'`Basismodul Onkologie`',
			'This module builds on a base module.'.replace('This module builds', 'It builds'),
		],
	},
	{
		rule: 'module-kind',
		at: BASE,
		hits: [
			['Das Erweiterungsmodul Labor umfasst Befunde.', 'Erweiterungsmodul'],
			['This extension module describes findings.', 'extension module'],
		],
		misses: ['Das Basismodul Labor umfasst Befunde.', 'Mikrobiologie hat ein eigenes Erweiterungsmodul.'],
	},
	{
		rule: 'module-kind',
		at: { ...EXTENSION, path: 'docs/a/README.md' },
		hits: [],
		misses: ['Das Basismodul Onkologie umfasst Tumoren.'],
	},
	{
		rule: 'foreign-module',
		at: EXTENSION,
		hits: [
			["Das vorliegende Projekt beschreibt die FHIR-Spezifikation des Basismoduls 'Medikation'.", 'Medikation'],
			["Das vorliegende Projekt beschreibt die FHIR-Spezifikation des Basismoduls 'Labor'.", 'Labor'],
			['## Kerndatensatz - Modul Laborbefund\n\n### Ziel\n\nx', 'Laborbefund'],
			[
				'[Leitfaden](https://medizininformatik-initiative.github.io/kerndatensatzmodul-labor/)',
				'https://medizininformatik-initiative.github.io/kerndatensatzmodul-labor/',
			],
			[
				'- **Canonical:** https://www.medizininformatik-initiative.de/fhir/core/modul-labor',
				'https://www.medizininformatik-initiative.de/fhir/core/modul-labor',
			],
			[
				'Paketname: de.medizininformatikinitiative.kerndatensatz.icu',
				'de.medizininformatikinitiative.kerndatensatz.icu',
			],
			[`[GitHub Repository](${GITHUB}/kerndatensatzmodul-labor)`, `${GITHUB}/kerndatensatzmodul-labor`],
			[
				`* Kommentare via [GitHub](${GITHUB}/kerndatensatzmodul-labor/issues)`,
				`${GITHUB}/kerndatensatzmodul-labor/issues`,
			],
			[`![FHIR](${SHIELD}labor-green)`, `${SHIELD}labor-green`],
			[
				'- **Paket:** `de.medizininformatikinitiative.kerndatensatz.icu`',
				'de.medizininformatikinitiative.kerndatensatz.icu',
			],
			[
				'Version [2026.0.1](https://simplifier.net/packages/de.medizininformatikinitiative.kerndatensatz.laborbefund/2026.0.1)',
				'https://simplifier.net/packages/de.medizininformatikinitiative.kerndatensatz.laborbefund/2026.0.1',
			],
		],
		misses: [
			"Das vorliegende Projekt beschreibt die FHIR-Spezifikation des Erweiterungsmoduls 'Onkologie'.",
			'## Kerndatensatz - Modul Onkologie\n\n### Ziel\n\nx',
			`[GitHub Repository](${GITHUB}/kerndatensatzmodul-onkologie)`,
			`Befunde beschreibt das [Modul Labor](${GITHUB}/kerndatensatzmodul-labor).`,
			`Modul Labor: [GitHub](${GITHUB}/kerndatensatzmodul-labor)`,
			`![FHIR](${SHIELD}onkologie-green)`,
			'Es verwendet `de.medizininformatikinitiative.kerndatensatz.icu`.',
			'Es verwendet Profile des Moduls Medikation.',
			'Labor: [Leitfaden](https://medizininformatik-initiative.github.io/kerndatensatzmodul-labor/)',
			'Canonicals wie https://www.medizininformatik-initiative.de/fhir/core/modul-labor stehen dort.',
			'> Dieses Modul ersetzt das Modul Medikation nicht.\n> — Ein Brief',
		],
	},
	{
		rule: 'foreign-module',
		at: {
			repository: 'medizininformatik-initiative/kerndatensatzmodul-kopie',
			files: {
				'package.json': '{ "name": "de.medizininformatikinitiative.kerndatensatz.icu", "fhirVersions": ["4.0.1"] }',
			},
		},
		hits: [
			[`[GitHub](${GITHUB}/kerndatensatzmodul-intensivmedizin)`, `${GITHUB}/kerndatensatzmodul-intensivmedizin`],
			[`![FHIR](${SHIELD}intensivmedizin-green)`, `${SHIELD}intensivmedizin-green`],
		],
		misses: [
			`[GitHub](${GITHUB}/kerndatensatzmodul-kopie)`,
			`Siehe das [Modul ICU](${GITHUB}/kerndatensatzmodul-intensivmedizin).`,
		],
	},
	{
		rule: 'foreign-module',
		at: SOFTWARE,
		hits: [],
		misses: [`[GitHub](${GITHUB}/kerndatensatzmodul-labor)`, '# Modul Medikation'],
	},
	{
		rule: 'module-successor',
		at: SUPERSEDED,
		hits: [
			['# Modul Fall\n\nText', '# Modul Fall'],
			['## Modul Fall\n\n### Übersicht\n\nText', '## Modul Fall'],
			['<h1>Modul Fall</h1>\n\nText', '<h1>Modul Fall</h1>'],
			['# Modul Fall\n\nDieses Modul ist archiviert.', '# Modul Fall'],
			[`# Modul Fall\n\n[Repository](${GITHUB}/kerndatensatzmodul-fall)`, '# Modul Fall'],
		],
		misses: [
			`# Modul Fall\n\nWeiter: ${GITHUB}/kerndatensatz-basis`,
			'# Modul Fall\n\nAbgelöst durch das Kerndatensatzmodul Basis.',
			'# Modul Fall\n\nSiehe `de.medizininformatikinitiative.kerndatensatz.base`.',
			`# Modul Fall\n\n[Basis](${GITHUB}/kerndatensatz-basis/)`,
			'# Modul Fall\n\n[Leitfaden](https://medizininformatik-initiative.github.io/kerndatensatz-basis/)',
		],
	},
	{ rule: 'module-successor', at: BASE, hits: [], misses: ['# Modul Labor\n\nText'] },
	{
		rule: 'version-outdated',
		at: {
			...BASE,
			files: { 'sushi-config.yaml': 'packageId: de.medizininformatikinitiative.kerndatensatz.laborbefund\n' },
		},
		hits: [
			['Aktuelle stabile Version: 2024.0.0', '2024.0.0'],
			['> Aktuelle Version: 2024.0.0', '2024.0.0'],
			['- **Version:** 2024.0.0', '2024.0.0'],
			['# Modul Labor 2024.0.0\n\nx', '2024.0.0'],
			['Latest release: v2024.0.0', '2024.0.0'],
		],
		misses: [
			'Aktuelle Version: 2099.0.0',
			'## Änderungen\n\nAktuelle Version: 2024.0.0',
			'Seit Version 2024.0.0 gibt es das.',
			'FHIR-Version: 4.0.1',
			'Entwurf: aktuelle Version 2024.0.0-ballot, ein Entwurf',
		],
	},
	{
		rule: 'version-outdated',
		at: {
			...ELSEWHERE,
			files: {
				'sushi-config.yaml': 'packageId: org.example.guide\nversion: 2.1.0\ncanonical: https://example.org/fhir\n',
			},
		},
		hits: [
			['Aktuelle Version: 2.0.0', '2.0.0'],
			['Current version: 1.9', '1.9'],
		],
		misses: ['Aktuelle Version: 2.1.0', 'Aktuelle Version: 3.0.0', 'Seit Version 1.0.0'],
	},
	{
		rule: 'version-outdated',
		at: {
			...ELSEWHERE,
			files: {
				'sushi-config.yaml':
					'packageId: org.example.guide\nversion: 2.1.0-ballot\ncanonical: https://example.org/fhir\n',
			},
		},
		hits: [],
		misses: ['Aktuelle Version: 2.0.0'],
	},
	{
		rule: 'packages-tab',
		at: BASE,
		hits: [
			["Ergebnisse sind unter dem Tab 'Packages' zu finden.", "Tab 'Packages'"],
			['Siehe den Reiter „Packages“.', 'Reiter „Packages“'],
			['See the Packages tab.', 'Packages tab'],
			['> Siehe den Tab Packages.', 'Tab Packages'],
			['- im Packages-Tab', 'Packages-Tab'],
		],
		misses: [
			'Siehe den Tab Packages auf Simplifier.',
			'`Packages tab`',
			'Die Pakete stehen in einer Tabelle.',
			'the npm Packages tab',
			'> See the Packages tab.\n> — The manual',
		],
	},
	{
		rule: 'foreign-badge',
		at: { repository: 'medizininformatik-initiative/dataportal-backend' },
		hits: [],
		// The name that it had before.
		misses: [`# T\n\n![B](${GITHUB}/feasibility-backend/actions/workflows/ci.yml/badge.svg)`],
	},
	{
		rule: 'foreign-badge',
		at: SOFTWARE,
		hits: ['', '## Übersicht\n\n', '### Overview\n\n', '## Modul X\n\n### Übersicht\n\n', 'x\n\n'].map(
			(before) =>
				[
					`# T\n\n${before.replace('## Modul X\n\n', '')}![S](https://api.scorecard.dev/projects/github.com/someone/else/badge)`,
					'https://api.scorecard.dev/projects/github.com/someone/else/badge',
				] as const,
		),
		misses: [
			'# T\n\n![S](https://api.scorecard.dev/projects/github.com/medizininformatik-initiative/torch/badge)',
			'# T\n\n## Nutzung\n\n![S](https://api.scorecard.dev/projects/github.com/someone/else/badge)',
			`# T\n\n![B](${GITHUB}/torch/actions/workflows/ci.yml/badge.svg)`,
			'# T\n\n`![S](https://api.scorecard.dev/projects/github.com/someone/else/badge)`',
			'# T\n\n![S](https://img.shields.io/badge/a-b-green)',
		],
	},
];
