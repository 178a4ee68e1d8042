import assert from 'node:assert/strict';
import fc from 'fast-check';
import { OverlayStack, type StackFile } from '../../src/core/overlays/overlayStack';
import { parseRegistry } from '../../src/core/registry/parse';
import { Registry } from '../../src/core/registry/registry';
import { ANY_CHARACTER } from '../support/anyCharacter';
import { readText } from '../support/project';

const text = readText('registry/mii.yaml');
const { data } = parseRegistry(text);
assert(data);
const bundled = data;
const bundledRegistry = new Registry(bundled);
const GOOD = 'entries: { good-state: { group: consortia, name: Good } }';

/** The overlay part of the registry: what an overlay may say. The rest of the file is refused key by key. */
const overlay = text.slice(text.indexOf('\ngroups:'), text.indexOf('\nchecks:'));

function file(content: string): StackFile {
	return { source: 'overlay', level: 'folder', content: { kind: 'text', text: content } };
}

/** Lays a good state and then the text. */
function timed(content: string): { readonly stack: OverlayStack; readonly ms: number } {
	const stack = new OverlayStack(bundled, bundledRegistry);
	stack.update([file(GOOD)]);
	// CPU time, since other programs use the machine too.
	const before = process.cpuUsage();
	stack.update([file(content)]);
	void stack.registry;
	const { user, system } = process.cpuUsage(before);
	return { stack, ms: (user + system) / 1_000 };
}

/** Reads a text as an overlay after a good state: it is taken, or refused with findings inside the file. */
export function hold(content: string): 'taken' | 'refused' {
	let { stack, ms } = timed(content);
	// A garbage collection may slow one run down; only a text that is slow every time is a hang.
	for (let again = 0; ms >= 1_000 && again < 3; again += 1) {
		({ stack, ms } = timed(content));
	}
	assert(ms < 1_000, `took ${ms} ms`);
	const { registry } = stack;
	const [report] = stack.reports;
	assert(report);
	for (const { span } of report.problems) {
		assert(0 <= span.start && span.start <= span.end && span.end <= content.length, JSON.stringify(span));
	}
	const errors = report.problems.filter(({ severity }) => severity === 'error');
	assert.equal(report.state, errors.length === 0 ? 'active' : 'stale');
	assert.equal(registry.entries.has('good-state'), errors.length > 0);
	assert.equal(registry.access.to, bundled.access.to);
	assert.equal(registry.access.subject, bundled.access.subject);
	return errors.length === 0 ? 'taken' : 'refused';
}

/** Holds 2,000 mutations of the registry: two runs with their own seeds share the cores. */
export function holdMutations(seed: number): void {
	const runs = Number(process.env['MII_MUTATIONS'] ?? 2_000);
	const seen = { taken: 0, refused: 0 };
	fc.assert(
		fc.property(mutated, (mutant) => {
			seen[hold(mutant)] += 1;
		}),
		// Shrinking a text of this size takes for ever; the seed and the path bring the case back.
		{
			numRuns: runs,
			seed,
			...(process.env['MII_PATH'] ? { path: process.env['MII_PATH'] } : {}),
			endOnFailure: true,
			verbose: fc.VerbosityLevel.None,
			reporter,
		},
	);
	console.log(`      seed ${seed}: ${JSON.stringify(seen)}`);
	assert(seen.taken > runs / 100 && seen.refused > runs / 4, JSON.stringify(seen));
}

/** Reports a failure without the 150 kB of its text. */
function reporter(run: fc.RunDetails<[string]>): void {
	if (run.failed) {
		throw new Error(`seed ${run.seed}, path ${run.counterexamplePath}: ${String(run.errorInstance)}`);
	}
}

const lines = overlay.split('\n');
/** The lines of a stretch. Longer ones take longer, and hide more of a change behind other problems. */
const STRETCH = 25;
const anyLine = fc.nat({ max: lines.length - 1 });
const word = fc.oneof(
	fc.string({ unit: ANY_CHARACTER, maxLength: 20 }),
	fc.constantFrom(
		...[': ', '- ', '[', ']', '{', '}', '"', "'", '&a ', '*a', '!!int ', '|', '>', '#', '?', '%', '@', '`', '\t', '\r'],
		...['null', '~', 'true', '2026', '\u202e', '\u0000', '\ud800', '---\n', '...\n', '<<: *a', 'hidden: true'],
		...Object.keys(bundled.groups),
		...Object.keys(bundled.entries).slice(0, 40),
	),
);

/** One change of a text at a line, as people and broken disks make them. */
type Change = (texts: string[]) => void;
/** The line that a number of any size means. */
const lineAt = (all: readonly string[], at: number): number => at % Math.max(1, all.length);
const change: fc.Arbitrary<Change> = fc.oneof(
	fc.tuple(anyLine, fc.nat({ max: 120 }), word).map(
		([at, column, inserted]): Change =>
			(all) => {
				const index = lineAt(all, at);
				const line = all[index] ?? '';
				all[index] = line.slice(0, column) + inserted + line.slice(column);
			},
	),
	fc.tuple(anyLine, fc.nat({ max: 120 }), fc.integer({ min: 1, max: 12 })).map(
		([at, column, length]): Change =>
			(all) => {
				const index = lineAt(all, at);
				const line = all[index] ?? '';
				all[index] = line.slice(0, column) + line.slice(column + length);
			},
	),
	fc.tuple(anyLine, fc.integer({ min: 1, max: 30 })).map(
		([at, length]): Change =>
			(all) => {
				all.splice(lineAt(all, at), length);
			},
	),
	fc.tuple(anyLine, anyLine, fc.integer({ min: 1, max: 10 })).map(
		([from, to, length]): Change =>
			(all) => {
				const start = lineAt(all, from);
				all.splice(lineAt(all, to), 0, ...all.slice(start, start + length));
			},
	),
	fc.tuple(anyLine, anyLine).map(
		([one, two]): Change =>
			(all) => {
				const [left, right] = [lineAt(all, one), lineAt(all, two)];
				[all[left], all[right]] = [all[right] ?? '', all[left] ?? ''];
			},
	),
	fc.tuple(anyLine, fc.integer({ min: -4, max: 4 })).map(
		([at, by]): Change =>
			(all) => {
				const index = lineAt(all, at);
				const line = all[index] ?? '';
				all[index] = by > 0 ? ' '.repeat(by) + line : line.slice(-by);
			},
	),
	fc.tuple(anyLine, word).map(
		([at, value]): Change =>
			(all) => {
				const index = lineAt(all, at);
				all[index] = (all[index] ?? '').replace(/: .*$/, `: ${value}`);
			},
	),
	anyLine.map(
		(at): Change =>
			(all) => {
				all.length = lineAt(all, at);
			},
	),
);

/** The lines of an entry, group or section and of those behind it, under the name of their part. */
function stretch(from: number): string[] {
	const start = Math.max(
		0,
		lines.findIndex((line, index) => index >= from && /^ {2}[a-z]/.test(line)),
	);
	const head = lines.slice(0, start).findLast((line) => /^[a-z]+:$/.test(line)) ?? 'entries:';
	return [head, ...lines.slice(start, start + STRETCH)];
}

/** A stretch of the registry, changed: small enough that thousands are quick. One in 400 is all of it. */
const mutated = fc
	.tuple(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat({ max: 399 }), anyLine)
	.map(([changes, whole, from]) => {
		const texts = whole === 0 ? [...lines] : stretch(from);
		for (const apply of changes) {
			apply(texts);
		}
		return texts.join('\n');
	});
