import assert from 'node:assert/strict';
import fc from 'fast-check';
import { OverlayStack, type StackFile } from '../../src/core/overlays/overlayStack';
import { parseRegistry } from '../../src/core/registry/parse';
import { Registry } from '../../src/core/registry/registry';
import { readText } from '../support/project';

const text = readText('registry/mii.yaml');
const { data } = parseRegistry(text);
assert(data);
const bundled = data;
const GOOD = 'entries: { good-state: { group: consortia, name: Good } }';

/** The overlay part of the registry: what an overlay may say. The rest of the file is refused key by key. */
const overlay = text.slice(text.indexOf('\ngroups:'), text.indexOf('\nchecks:'));

function file(content: string): StackFile {
	return { source: 'overlay', level: 'folder', content: { kind: 'text', text: content } };
}

/** Lays a good state and then the text. */
function timed(content: string): { readonly stack: OverlayStack; readonly ms: number } {
	const stack = new OverlayStack(bundled, new Registry(bundled));
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
const anyLine = fc.nat({ max: lines.length - 1 });
const word = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 20 }),
	fc.constantFrom(
		...[': ', '- ', '[', ']', '{', '}', '"', "'", '&a ', '*a', '!!int ', '|', '>', '#', '?', '%', '@', '`', '\t', '\r'],
		...['null', '~', 'true', '2026', '\u202e', '\u0000', '\ud800', '---\n', '...\n', '<<: *a', 'hidden: true'],
		...Object.keys(bundled.groups),
		...Object.keys(bundled.entries).slice(0, 40),
	),
);

/** One change, as people and broken disks make them. */
type Change = (texts: string[]) => void;
const change: fc.Arbitrary<Change> = fc.oneof(
	fc.tuple(anyLine, fc.nat({ max: 120 }), word).map(
		([at, column, inserted]): Change =>
			(all) => {
				const line = all[at] ?? '';
				all[at] = line.slice(0, column) + inserted + line.slice(column);
			},
	),
	fc.tuple(anyLine, fc.nat({ max: 120 }), fc.integer({ min: 1, max: 12 })).map(
		([at, column, length]): Change =>
			(all) => {
				const line = all[at] ?? '';
				all[at] = line.slice(0, column) + line.slice(column + length);
			},
	),
	fc.tuple(anyLine, fc.integer({ min: 1, max: 30 })).map(
		([at, length]): Change =>
			(all) => {
				all.splice(at, length);
			},
	),
	fc.tuple(anyLine, anyLine, fc.integer({ min: 1, max: 10 })).map(
		([from, to, length]): Change =>
			(all) => {
				all.splice(to, 0, ...all.slice(from, from + length));
			},
	),
	fc.tuple(anyLine, anyLine).map(
		([one, two]): Change =>
			(all) => {
				[all[one], all[two]] = [all[two] ?? '', all[one] ?? ''];
			},
	),
	fc.tuple(anyLine, fc.integer({ min: -4, max: 4 })).map(
		([at, by]): Change =>
			(all) => {
				const line = all[at] ?? '';
				all[at] = by > 0 ? ' '.repeat(by) + line : line.slice(-by);
			},
	),
	fc.tuple(anyLine, word).map(
		([at, value]): Change =>
			(all) => {
				all[at] = (all[at] ?? '').replace(/: .*$/, `: ${value}`);
			},
	),
	anyLine.map(
		(at): Change =>
			(all) => {
				all.length = Math.min(all.length, at);
			},
	),
);

/** A stretch of the registry under its part, changed: small enough that ten thousand are quick. One in a hundred is all of it. */
const mutated = fc
	.tuple(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat({ max: 99 }), anyLine)
	.map(([changes, whole, from]) => {
		const texts = [...lines];
		for (const apply of changes) {
			apply(texts);
		}
		if (whole === 0) {
			return texts.join('\n');
		}
		const start = texts.findIndex((line, index) => index >= from && /^ {2}[a-z]/.test(line));
		const head = texts.slice(0, Math.max(0, start)).findLast((line) => /^[a-z]+:$/.test(line)) ?? 'entries:';
		return [head, ...texts.slice(Math.max(0, start), Math.max(0, start) + 80)].join('\n');
	});
