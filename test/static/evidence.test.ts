/**
 * The sections that come out in repositories of all shapes, held against the repositories themselves: each value in them
 * is in a file of the repository or in the directory, and each statement needs the fact that bears it out.
 */
import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../src/core/language';
import { bundledData } from '../../src/core/registry/bundled';
import { type Entry, hasEnded } from '../../src/core/registry/registry';
import { factsFromFiles } from '../../src/core/repository/factsFromFiles';
import { factsOfDocument } from '../../src/core/repository/factsOfDocument';
import type { RepositoryFacts } from '../../src/core/repository/repositoryFacts';
import { readRepositoryFiles } from '../../src/core/repository/repositoryFiles';
import { findSection, renderSection, sectionsOf } from '../../src/core/sections/sections';
import { toPlainText } from '../../src/core/template/sectionText';
import { folderOfFiles } from '../support/folderOfFiles';
import { readOverlays } from '../support/registry';

// No project that has ended has a repository of its own in the directory, so an overlay gives it one.
const [ENDED, LATE] = ['ended/project', 'late/project'];
const OVERLAY = `
entries:
  cord-mi: { repository: ${ENDED} }
  late: { group: projects, name: Late, repository: ${LATE}, valid: { to: '2026-01' }, source: test }
  archived: { group: repositories-tooling, name: Archived, repository: archived/tool, state: archived, source: test }
  deprecated: { group: repositories-tooling, name: Deprecated, repository: old/tool, state: deprecated, source: test }
  running: { group: projects, name: Running, repository: running/project, valid: { to: '2090' }, source: test }
`;
const { registry } = readOverlays(bundledData(), [{ source: 'test', text: OVERLAY }]);
const organisation = registry.initiative.organisation;
const SECTIONS = sectionsOf(registry).filter(({ readme, starter }) => !starter && !readme.includes('organisation'));

const moduleOf = (wanted: (entry: Entry) => boolean): Entry => {
	const found = [...registry.entries.values()].find((entry) => entry.repository && entry.module && wanted(entry));
	assert(found);
	return found;
};
const isCurrent = (entry: Entry): boolean => !hasEnded(entry, registry.updated);
const extension = moduleOf((entry) => entry.module?.kind === 'extension' && isCurrent(entry));
const base = moduleOf((entry) => entry.module?.kind === 'base' && isCurrent(entry));
const bom = moduleOf((entry) => entry.module?.kind === 'bom');
const superseded = moduleOf((entry) => entry.module?.status === 'superseded');
const software =
	[...registry.entries.values()].find(({ group }) => group === 'repositories-extraction')?.repository ?? '';

const MIT = 'Permission is hereby granted, free of charge, to any person obtaining a copy of this software';
const sushi = (entry: Entry): string =>
	`id: ${entry.module?.package}\ncanonical: ${entry.module?.canonical}\nversion: 2027.1.2\nfhirVersion: 4.0.1\nlicense: CC-BY-4.0\n`;
const packageJson = (entry: Entry, more: object = {}): string =>
	JSON.stringify({ name: entry.module?.package, version: '2027.1.2', fhirVersions: ['4.0.1'], ...more });

/** A repository: where it is, its files, and the text of its README. */
interface Shape {
	readonly repository?: string | undefined;
	readonly files: Readonly<Record<string, string>>;
	readonly readme?: string;
}

const SHAPES: Readonly<Record<string, Shape>> = {
	'a module with FSH': {
		repository: extension.repository,
		files: { 'sushi-config.yaml': sushi(extension), 'input/fsh/a/b.fsh': '', '.github/workflows/ci.yml': '' },
	},
	'a module without FSH': { repository: base.repository, files: { 'package.json': packageJson(base) } },
	'a bill of materials': { repository: bom.repository, files: { 'package.json': packageJson(bom) } },
	'a superseded module': { repository: superseded.repository, files: {} },
	'a package of the organisation that the directory does not know': {
		repository: `${organisation}/new`,
		files: { 'sushi-config.yaml': 'id: de.example.new\nversion: 1.2.3\n' },
	},
	'software with workflow, licence and citation': {
		repository: software,
		files: { '.github/workflows/build.yaml': '', LICENSE: MIT, 'CITATION.cff': 'license: MIT' },
	},
	'software without workflow and licence': {
		repository: software,
		files: { '.github/workflows/label.yml': '', '.github/workflows/stale.yml': '' },
	},
	'a copied package.json': {
		repository: base.repository,
		files: { 'package.json': packageJson(extension, { license: 'CC0-1.0' }), 'ig/sushi-config.yaml': sushi(base) },
	},
	'a copied package.json, nobody knows where': {
		files: { 'package.json': packageJson(extension), 'ig/sushi-config.yaml': sushi(base) },
	},
	'a module whose files disagree': {
		repository: extension.repository,
		files: { 'sushi-config.yaml': sushi(extension), 'package.json': packageJson(extension, { license: 'MIT' }) },
	},
	'a licence that two files state differently': {
		repository: software,
		files: { 'package.json': '{"license":"Apache-2.0"}', LICENSE: MIT },
	},
	'an ended project': { repository: ENDED, files: {}, readme: 'Supported by grant 01ZZ1911A.' },
	'a project that ended after its ministry was renamed': { repository: LATE, files: {} },
	'an archived tool': { repository: 'archived/tool', files: {} },
	'a tool that nobody maintains': { repository: 'old/tool', files: {} },
	'a project that runs': { repository: 'running/project', files: {} },
	'a repository of another organisation': { repository: 'some/thing', files: { LICENSE: 'Mine.' } },
	'an unknown folder': { files: {} },
};

async function factsOf({ repository, files, readme = '' }: Shape): Promise<RepositoryFacts> {
	const remotes = repository ? [{ name: 'origin', url: `https://github.com/${repository}` }] : [];
	const read = await readRepositoryFiles([folderOfFiles(files)]);
	return factsOfDocument(factsFromFiles(registry, { ...read, remotes }), readme);
}

function textOf(id: string, language: Language, facts: RepositoryFacts): string {
	const section = findSection(registry, id);
	assert(section);
	return toPlainText(renderSection(registry, section, language, facts));
}

/** The lines of all sections. The repository's own name is the same in all, so that lines can be compared. */
function linesOf(facts: RepositoryFacts, language: Language): readonly string[] {
	const text = SECTIONS.map(({ id }) => textOf(id, language, facts)).join('\n');
	return text
		.replaceAll(facts.repository ?? 'owner/name', 'owner/name')
		.split('\n')
		.filter((line) => line !== '');
}

/** Everything in a text that can be true or false by itself: addresses, code, licences, versions, years, grant numbers. */
function valuesIn(text: string): ReadonlySet<string> {
	const forms = [
		/\]\(([^)\s]+)\)/g,
		/`([^`\n]+)`/g,
		/<(https?:[^>\s]+)>/g,
		/(?<![\w/.-])(\d{4}(?:\.\d+\.[\w.-]*\w)?)(?![\w.-]*\w)/g,
	];
	const licences = /(?<![\w-])((?:CC|MIT|Apache|GPL|BSD)(?:[- ]?(?:BY|0))?(?:-\d\.\d)?)(?![\w-])/g;
	const grants = /(?<!\w)(\d{2}[A-Z]{2}\d{4}[A-Z]?)(?!\w)/g;
	return new Set(
		[...forms, licences, grants].flatMap((form) => [...text.matchAll(form)].map((match) => match[1] ?? '')),
	);
}

/** The values that a repository bears out by itself. */
function evidenceFor({ repository, files, readme = '' }: Shape, facts: RepositoryFacts): string {
	const known = repository ?? facts.repository;
	const entries = [...registry.entries.values()].filter((entry) => entry.repository === known);
	const url = `https://github.com/${known ?? 'owner/name'}`;
	const workflows = Object.keys(files).map((file) => `${url}/actions/workflows/${file.split('/').at(-1)}/badge.svg`);
	const paths = Object.keys(files);
	const badges = known ? [`https://img.shields.io/github/license/${known}`] : [];
	return [
		...[url, `${url}/issues`, `${url}/releases`, `${url}/actions`, known, ...workflows, ...paths, ...badges],
		...[JSON.stringify(files), readme, JSON.stringify(entries)],
		...entries.map(({ successor }) => JSON.stringify(registry.entries.get(successor ?? ''))),
	].join('\n');
}

/** A statement: facts that make sections say it, facts like them that do not, and whether it is true of a repository. */
interface Statement {
	readonly name: string;
	readonly said: RepositoryFacts;
	readonly unsaid: readonly RepositoryFacts[];
	isTrue(shape: Shape, entry: Entry | undefined): boolean;
}

const of = (entry: Entry | string): RepositoryFacts => ({
	repository: (typeof entry === 'string' ? entry : entry.repository) ?? '',
});
const [stranger, insider, tool] = [of('some/thing'), of(`${organisation}/x`), of(software)];

const STATEMENTS: readonly Statement[] = [
	{
		name: 'FHIR Shorthand',
		said: { hasShorthand: true },
		unsaid: [{}],
		isTrue: ({ files }) => Object.keys(files).some((path) => path.endsWith('.fsh')),
	},
	{
		name: 'the initiative',
		said: insider,
		unsaid: [stranger, {}],
		isTrue: ({ repository }, entry) => repository?.startsWith(`${organisation}/`) === true || entry !== undefined,
	},
	{
		name: 'the core data set',
		said: of(base),
		unsaid: [insider, stranger],
		isTrue: (shape, entry) =>
			entry?.module !== undefined || shape === SHAPES['a package of the organisation that the directory does not know'],
	},
	...[extension, base, bom].map((module, index, all) => ({
		name: `the kind ${module.module?.kind}`,
		said: of(module),
		unsaid: [...all.filter((_, other) => other !== index).map(of), insider],
		isTrue: (_: Shape, entry: Entry | undefined) => entry?.module?.kind === module.module?.kind,
	})),
	{
		name: 'an end',
		said: of(LATE),
		unsaid: [of('running/project'), of(superseded), of('old/tool'), stranger, insider],
		isTrue: ({ repository }) => repository === ENDED || repository === LATE,
	},
	{
		name: 'a present',
		said: of('running/project'),
		unsaid: [tool, insider, stranger],
		isTrue: ({ repository }) => repository === 'running/project',
	},
	{
		name: 'a successor',
		said: of(superseded),
		unsaid: [of(base), of(extension), of(LATE)],
		isTrue: ({ repository }) => repository === superseded.repository,
	},
	...(['archived/tool', 'old/tool'] as const).map((name, index, all) => ({
		name: `the state of ${name}`,
		said: of(name),
		unsaid: [of(all[1 - index] ?? ''), of(LATE), of(superseded), tool, stranger],
		isTrue: ({ repository }: Shape) => repository === name,
	})),
	{
		name: 'a citation',
		said: { citationFile: 'CITATION.cff' },
		unsaid: [{}],
		isTrue: ({ files }) => 'CITATION.cff' in files,
	},
	{
		name: 'a licence file',
		said: { licenceFile: 'LICENSE' },
		unsaid: [{}],
		isTrue: ({ files }) => 'LICENSE' in files,
	},
	{
		name: 'a workflow',
		said: { ...stranger, workflow: 'ci.yml' },
		unsaid: [stranger],
		isTrue: ({ files }) => '.github/workflows/ci.yml' in files,
	},
];

/** The module or project behind a repository: by its address, or by the only package id in its files. */
function entryOf({ repository, files }: Shape): Entry | undefined {
	const all = [...registry.entries.values()];
	const own = all.filter((entry) => repository !== undefined && entry.repository === repository);
	const text = JSON.stringify(files);
	const named = all.filter(({ module }) => module?.package !== undefined && text.includes(module.package));
	return own.find(({ module }) => module) ?? own[0] ?? (named.length === 1 ? named[0] : undefined);
}

describe('sections of', () => {
	for (const [name, shape] of Object.entries(SHAPES)) {
		for (const language of LANGUAGES) {
			it(`${name} have no value that neither its files nor the directory has (${language})`, async () => {
				const facts = await factsOf(shape);
				// The addresses of the initiative are true of every repository.
				const general = valuesIn(
					[
						...SECTIONS.flatMap(({ id, body }) => [textOf(id, language, {}), body[language]]),
						textOf('links', language, tool),
					].join('\n'),
				);
				const evidence = evidenceFor(shape, facts);
				for (const { id } of SECTIONS) {
					for (const value of valuesIn(textOf(id, language, facts))) {
						const isOpen = /^\[.*\]$/.test(value);
						assert(isOpen || general.has(value) || evidence.includes(value), `${id}: ${value}`);
					}
				}
			});

			it(`${name} state nothing that is not so (${language})`, async () => {
				const lines = new Set(linesOf(await factsOf(shape), language));
				for (const { name: statement, said, unsaid, isTrue } of STATEMENTS) {
					const neutral = new Set(unsaid.flatMap((facts) => linesOf(facts, language)));
					const own = linesOf(said, language).filter((line) => !neutral.has(line));
					assert(own.length > 0, statement);
					const found = own.filter((line) => lines.has(line));
					assert(isTrue(shape, entryOf(shape)) || found.length === 0, `${statement}: ${found.join('\n')}`);
				}
			});
		}
	}

	it('name the ministry of a project only when its end tells which one it was', async () => {
		const section = findSection(registry, 'funding');
		assert(section);
		const bodies = registry.entriesOf('bodies').filter(({ successor }) => successor !== undefined);
		assert(bodies.length > 0);
		for (const [name, shape] of Object.entries(SHAPES)) {
			for (const language of LANGUAGES) {
				const parts = renderSection(registry, section, language, await factsOf(shape));
				const stated = parts.filter((part) => typeof part === 'string').join('\n');
				const named = bodies.filter((body) => stated.includes(body.name[language])).map(({ id }) => id);
				const expected = shape.repository === ENDED ? bodies.map(({ id }) => id) : [];
				assert.deepEqual(named, expected, `${name} ${language}`);
			}
		}
	});
});
