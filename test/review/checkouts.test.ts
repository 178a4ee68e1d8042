import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Difference } from '../../scripts/registryReview/difference';
import { allDifferences } from '../../scripts/registryReview/differences';
import { observe } from '../../scripts/registryReview/observe';
import { RegistryFile } from '../../scripts/registryReview/registryFile';
import { runReview } from '../../scripts/registryReview/run';
import { CheckoutsSource } from '../../scripts/registryReview/sources/checkoutsSource';
import { readJson, readText } from '../support/project';
import { moduleFiles, SmallWorld } from './smallWorld';

const DAY = '2026-11-25';
const SCHEMA = readJson<Record<string, unknown>>('test/review/registry.schema.json');
const REGISTRY = 'registry/mii.yaml';
const JUDGEMENTS = 'scripts/registryReview/judgements.yaml';
const [SAME, DIFFERENT] = [0, 1];

const SITES = `CodeSystem: Sites
* #ONE "Hospital One" "Oneville"
* #ONE insert AddKonsortium(Alliance)
* #ONE insert AddUri(one.example.org)
* #ONE insert AddStatus(deprecated)
* #ONE insert AddReplacedBy(TWO)
* #TWO "Hospital Two" "Twoville"
* #TWO insert AddKonsortium(Alliance)
* #TWO insert AddDiz(true)
* #TWO insert AddTRV(V6.15)
* #TWO insert AddDatenmanagementstelle(true)
* #TWO insert AddStatus(active)
* #ADDED "Hospital Three" "Threeville"
* #ADDED insert AddKonsortium(Alliance)
* #ADDED insert AddStatus(active)
`;

/** The repositories, each with one thing that the registry does not know. */
function build(world: SmallWorld): void {
	world.write(REGISTRY, readText('test/review/registry.yaml'));
	world.repository('module-right', [{ files: moduleFiles('right', '2026.0.0'), tags: ['v2026.0.0'] }]);
	world.repository('module-moved-on', [
		{ files: moduleFiles('moved-on', '2026.0.1'), tags: ['v2026.0.1'] },
		{
			files: moduleFiles('moved-on', '2027.0.0-ballot.2', {
				licence: 'CC0-1.0',
				canonical: 'https://example.org/fhir/new',
			}),
		},
	]);
	world.repository('module-behind', [{ files: moduleFiles('behind', '2023.0.0', { id: 'org.example.core.old' }) }]);
	const request = { 'package-id': 'org.example.core.requested', version: '2026.1.0' };
	world.repository('module-requested', [{ files: { 'publication-request.json': JSON.stringify(request) } }]);
	const quarrel = {
		...moduleFiles('quarrel', '2026.0.0'),
		'package.json': '{"license":"MIT","version":"2027.0.0-ballot"}',
	};
	world.repository('module-quarrel', [{ files: quarrel }]);
	world.repository('module-mistagged', [
		{ files: moduleFiles('mistagged', '2026.0.0'), tags: ['v2026.0.0', '2027.0.0'] },
	]);
	const release = (name: string, version: string) => ({ files: moduleFiles(name, version), tags: [`v${version}`] });
	world.repository(
		'module-years',
		['1.0.0', '2024.0.1', '2025.0.0', '2025.0.1', '2026.0.0'].map((version) => release('years', version)),
	);
	world.repository(
		'module-first-year',
		['2025.0.0', '2026.0.0'].map((version) => release('first-year', version)),
	);
	const dependencies = {
		'org.example.core.pinned': '2026.0.7',
		'org.example.core.right': '2026.0.x',
		'org.example.core.unknown': '2026.0.0',
	};
	const bom = { name: 'org.example.core.all', version: '2026.0.0', dependencies };
	world.repository('bom', [{ files: { 'package.json': JSON.stringify(bom) }, tags: ['v2026.0.0'] }]);
	world.repository('meta', [{ files: { 'input/sites.fsh': SITES } }], { branch: 'master' });
	world.repository('old-tool', [{ files: { 'README.md': '# Tool' } }]);
	world.repository('new-tool', [{ files: { 'README.md': '# New tool' } }], { from: 'old-tool' });
	world.repository('former', [{ files: { 'README.md': '# Renamed' } }]);
	world.repository('living', [{ files: { 'README.md': '# Living' } }], { from: 'former' });
	world.repository('twin-a', [{ files: { 'README.md': '# Twin' } }]);
	world.repository('twin-b', [], { from: 'twin-a' });
	world.repository('ended', [{ files: { 'README.md': '# Ended\n\nThis repository is no longer maintained.\n' } }]);
	world.repository('dup-new', [{ files: { 'README.md': '# Found' } }]);
}

function shown({ entry, kind, field, registry = '', world = '' }: Difference): string {
	return `${kind} ${entry} ${field}: ${registry} → ${world}`;
}

describe('the review of checkouts', () => {
	let world: SmallWorld;

	before(() => {
		world = new SmallWorld();
		build(world);
	});

	after(() => world.remove());

	async function differences(): Promise<readonly Difference[]> {
		const registry = new RegistryFile(registryText(), SCHEMA);
		const seen = await observe(registry, new CheckoutsSource(world.checkouts), DAY);
		return allDifferences(registry, { ...seen, links: new Map() });
	}

	function registryText(): string {
		return readFileSync(path.join(world.root, REGISTRY), 'utf8');
	}

	async function review(
		...args: string[]
	): Promise<{ readonly code: number; readonly out: string; readonly said: string }> {
		let out = '';
		let said = '';
		const code = await runReview(['--checkouts', world.checkouts, ...args], {
			environment: {},
			print: (text) => {
				out += text;
			},
			say: (text) => {
				said += `${text}\n`;
			},
			signal: new AbortController().signal,
			today: DAY,
			root: world.root,
		});
		return { code, out, said };
	}

	it('finds each kind of difference, and nothing else', async () => {
		assert.deepEqual((await differences()).map(shown), [
			'differs module-moved-on module.canonical: https://example.org/fhir/moved-on → https://example.org/fhir/new',
			'differs module-moved-on module.stable: 2026.0.0 → 2026.0.1',
			'differs module-moved-on module.ballot: 2027.0.0-ballot.1 → 2027.0.0-ballot.2',
			'new module-moved-on module.fhir:  → 4.0.1',
			'differs module-moved-on module.licence: CC-BY-4.0 → CC0-1.0',
			'differs module-moved-on module.publisher: Nobody → Octo',
			'new module-requested module.package:  → org.example.core.requested',
			'differs module-requested module.stable: 2026.0.0 → 2026.1.0',
			'look module-quarrel module.ballot:  → 2026.0.0 / 2027.0.0-ballot',
			'look module-quarrel module.licence:  → CC-BY-4.0 / MIT',
			'look module-mistagged module.stable:  → 2027.0.0',
			'look module-mistagged module.status: draft → 2026.0.0',
			'differs module-years module.earlier: 2024.0.0, 2023.0.0 → 2025.0.1, 2024.0.1, 2023.0.0',
			'new module-first-year module.earlier:  → 2025.0.0',
			'differs module-pinned module.stable: 2026.0.0 → 2026.0.7',
			'new bom module.stable:  → 2026.0.0',
			'look meta links: https://github.com/octo/meta/blob/main/README.md → master',
			'differs repo-old-tool repository: octo/old-tool → octo/new-tool',
			'gone repo-former repository: octo/former → octo/living',
			'look repo-twin-a repository: octo/twin-a → octo/twin-b',
			'look repo-ended state:  → This repository is no longer maintained.',
			'differs site-one site.domain: old.example.org → one.example.org',
			'differs site-one site.status: active → deprecated',
			'differs site-one successor:  → site-two',
			'new site-two site.dataManagement:  → true',
			'new site-two site.contract:  → V6.15',
			'gone site-gone site.code: GONE → ',
			'new repo-dup-new repository:  → octo/dup-new',
			'look org.example.core.unknown module.package:  → 2026.0.0',
			'new site-added site:  → ADDED Hospital Three',
		]);
	});

	it('names sources as the registry does', async () => {
		const sources = (await differences()).flatMap((difference) => difference.sources);
		assert.deepEqual(
			sources.filter(
				(text) => !/^(octo\/\S+ \S+@[0-9a-f]{7}( \(\S+\))?|https:\/\/\S+ \(read 2026-11-25\))$/.test(text),
			),
			[],
		);
	});

	it('writes a patch that git applies and that leaves comments and order', async () => {
		world.write(REGISTRY, readText('test/review/registry.yaml'));
		const before = registryText();
		const patch = path.join(world.root, 'review.patch');
		const first = await review('--patch', patch, '--report', path.join(world.root, 'report.md'));
		assert.deepEqual([first.code, first.out], [DIFFERENT, '']);
		world.apply(patch);
		const after = registryText();
		assert.equal(after, readText('test/review/registry.reviewed.yaml'));
		const comments = (text: string): readonly string[] => text.match(/#.*$/gm) ?? [];
		assert.deepEqual(comments(after), comments(before));
	});

	it('finds nothing after its own patch but what a person has to judge, and then nothing at all', async () => {
		world.write(REGISTRY, readText('test/review/registry.reviewed.yaml'));
		const left = await differences();
		assert.deepEqual(
			left.filter(({ edits }) => edits.length > 0),
			[],
		);
		const judgements = left.map(({ entry, field, world: value }) => ({
			entry,
			field,
			world: value,
			why: 'It is right.',
		}));
		const old = { entry: 'alliance', field: 'links', why: 'It was right once.' };
		// Its repository is not in the folder.
		const unseen = { entry: 'module-pinned', field: 'module.licence', world: 'MIT', why: 'Nobody can tell now.' };
		world.write(JUDGEMENTS, stringify([...judgements, old, unseen]));
		const patch = path.join(world.root, 'empty.patch');
		const last = await review('--patch', patch);
		assert.equal(readFileSync(patch, 'utf8'), '');
		assert.equal(last.code, SAME);
		assert.match(last.out, /0 differences\./);
		assert.match(last.out, /- `repo-ended` state: It is right\./);
		assert.match(
			last.out,
			/## Judgements that can go\n\n- `alliance` links: there is no such difference any more\.\n\n/,
		);
	});

	it('says what it could not compare: repositories that the folder lacks, and older files', async () => {
		world.write(REGISTRY, readText('test/review/registry.yaml'));
		const { out, said } = await review();
		assert.match(
			out,
			/## Not compared\n\n- 2 repositories of the registry: `module-pinned`, `dup-old`\n- `module-behind`: its files are of version `2023\.0\.0`; the registry knows a newer one\.\n- The addresses of links\.\n$/,
		);
		assert.match(said, /module-right: octo\/module-right/);
	});
});
