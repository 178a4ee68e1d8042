import { ELSEWHERE, type RuleCases } from './ruleCases';

/** Sections without places to fill in. */
const SECTIONS = ['consortia', 'hubs', 'projects', 'working-groups', 'taskforces'];
const begin = (id: string): string => `<!-- mii:begin ${id} lang=de -->`;
const end = (id: string): string => `<!-- mii:end ${id} -->`;

export const TEXT_CASES: readonly RuleCases[] = [
	{
		rule: 'placeholder',
		at: ELSEWHERE,
		hits: [
			['TODO: Give a short summary.', 'TODO'],
			['TODO - (to be updated)', 'TODO'],
			['[Add your text here]', '[Add your text here]'],
			['Contact: [Your name]', '[Your name]'],
			['[Bitte Namen eintragen]', '[Bitte Namen eintragen]'],
			['| Datum |\n|---|\n| TBD |', 'TBD'],
			['Versions: TBD', 'TBD'],
			['Copyright ???', '???'],
			['[Konzept](Link)', 'Link'],
			['[Konzept](TODO)', 'TODO'],
			['See the docs. //TODO - move', 'TODO'],
			['> FIXME: beschreiben', 'FIXME'],
			['TODO describe the steps', 'TODO'],
			['Lorem ipsum dolor sit amet', 'Lorem ipsum'],
		],
		misses: [
			'Keep a TODO list and all TODOs in one file.',
			'TODO list of the team',
			'Really??? Yes.',
			'[Add](https://example.org) and [Your profile](profile.md)',
			'- [ ] Add a test',
			'[link](link.md) and [Link](links/)',
			'`TODO: x` and `[Add your text here]`',
			'The status is “TBD”.',
			'[Hier bestünde noch die Möglichkeit einer Erweiterung]',
			'Das ist [ein Zusatz].',
			'[Add your text here]: https://example.org\n\n[Add your text here]',
			'TBDs and NNs',
		],
	},
	{
		rule: 'empty-section',
		at: ELSEWHERE,
		hits: [
			['# T\n\n## Ziel\n\n## Nutzung\n\nx', '## Ziel'],
			['# T\n\nx\n\n## Ziel\n', '## Ziel'],
			['# T\n\n## Ziel\n\n<!-- später -->\n\n## Nutzung\n\nx', '## Ziel'],
			['# T\n\n### Ziel\n\n## Nutzung\n\nx', '### Ziel'],
			['# T\n\n<h2>Ziel</h2>\n\n<h2>Nutzung</h2>\n\nx', '<h2>Ziel</h2>'],
			['# T\n\n## Ziel\n\n---\n\n## Nutzung\n\nx', '## Ziel'],
		],
		misses: [
			'# T\n\n## Ziel\n\nx\n\n## Nutzung\n\nx',
			'# T\n\n## Ziel\n\n### Im Einzelnen\n\nx',
			'# T',
			'# T\n\n## Ziel\n\n![Bild](x.png)\n',
			'# T\n\n## Ziel\n\n```\nx\n```\n',
			'# T\n\n## [Ziel](ziel.md)\n\n## Nutzung\n\nx',
			'# T\n\n## Run the tests before you push!\n\n## Nutzung\n\nx',
			'# T\n\n## Nutzung (siehe Wiki)\n\n## Ziel\n\nx',
			'# T\n\n<h2>Ziel</h2>\n<p>x</p>\n',
		],
	},
	{
		rule: 'empty-section',
		at: { ...ELSEWHERE, path: 'CHANGELOG.md' },
		hits: [],
		misses: ['# Changelog\n\n## [Unreleased]\n\n## 1.0.0\n\nx'],
	},
	{
		rule: 'section-outdated',
		at: ELSEWHERE,
		hits: SECTIONS.map((id) => [`${begin(id)}\n${end(id)}`, begin(id)] as const),
		misses: SECTIONS.map((id) => `\`${begin(id)}\``),
	},
	{
		rule: 'section-edited',
		at: ELSEWHERE,
		hits: SECTIONS.map((id) => [`${begin(id)}\n\nMy words\n\n${end(id)}`, begin(id)] as const),
		misses: SECTIONS.map((id) => `${begin(id)}\n${end(id)}`),
	},
	{
		rule: 'section-broken',
		at: ELSEWHERE,
		hits: SECTIONS.map((id) => [begin(id), begin(id)] as const),
		misses: SECTIONS.map((id) => `${begin(id)}\n${end(id)}`),
	},
];
