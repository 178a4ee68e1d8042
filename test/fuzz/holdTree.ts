import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assertSilent, OWN_COMMAND } from '../cli/silence';
import { EMPTY, Folder } from '../cli/support';
import type { Tree } from './trees';

const RUNS = [
	['check', '--format=text'],
	['check', '--format=json', '--mii', '--summary=sum.txt'],
	['check', '--format=sarif', '--language=de'],
	['check', '--format=github'],
	['check', '--format=gitlab', '--no-mii'],
	['check', '--format=junit', '--fail-on=error'],
	['check', '--diff'],
	['update', '--diff'],
	['update', '--check'],
	['registry'],
	['update', '--overwrite-edited'],
	['update'],
	['check', '--fix'],
] as const;

/** Processor time of one command: a busy machine stretches the time on the clock. */
const MAX_CPU_MS = 10_000;

/** Runs every command over a tree, and holds what the command line promises whatever it is given. */
export async function holdTree(tree: Tree): Promise<void> {
	const folder = new Folder();
	try {
		folder.write({ 'outside/a.md': `Outside\n\n${EMPTY}`, 'repo/keep.txt': 'keep' });
		make(path.join(folder.root, 'repo'), tree);
		const outside = contentOf(path.join(folder.root, 'outside'));
		for (const words of RUNS) {
			const before = contentOf(path.join(folder.root, 'repo'));
			const started = process.cpuUsage();
			const { code, out, err } = await folder.run([...words, ...targetsFor(words, tree)], {}, false, '', 'repo');
			const { user, system } = process.cpuUsage(started);
			assert(user + system < MAX_CPU_MS * 1000, `${words.join(' ')} took ${(user + system) / 1000} ms`);
			assert([0, 1, 2].includes(code), String(code));
			assert.doesNotMatch(err, /should not have happened/);
			assertSilent(err);
			if (!words.includes('--diff' as never)) {
				assertSilent(out, '', words.includes('--format=github' as never) ? OWN_COMMAND : undefined);
			}
			// The report ends as it should even where the run could not begin.
			if (/json|sarif|gitlab/.test(words[1] ?? '') && out !== '') {
				JSON.parse(out);
			}
			assert.deepEqual(contentOf(path.join(folder.root, 'outside')), outside, 'nothing outside is touched');
			const after = contentOf(path.join(folder.root, 'repo'));
			holdChanges(words, before, after, tree);
			if (words.length === 1 && words[0] === 'update') {
				assert.deepEqual(after, before, 'a second update has nothing to do');
			}
		}
	} finally {
		folder.remove();
	}
}

/** Options that write would be the wish of the tree in every run; some runs have it. */
function targetsFor(words: readonly string[], { words: more }: Tree): readonly string[] {
	const isCheck = words[0] === 'check';
	return words[0] === 'registry' ? [] : more.filter((word) => isCheck || !/^--(?:baseline|summary|output)/.test(word));
}

function make(root: string, { files, links }: Tree): void {
	for (const [name, content] of Object.entries(files)) {
		orNothing(() => writeFileSync(placeOf(root, name), content, { flag: 'wx' }));
	}
	for (const [name, to] of Object.entries(links)) {
		orNothing(() => symlinkSync(to, placeOf(root, name)));
	}
}

/** @throws where a link is on the way: nothing may be made outside of the tree. */
function placeOf(root: string, name: string): string {
	const steps = name.split('/');
	for (const [index] of steps.slice(0, -1).entries()) {
		const folder = path.join(root, ...steps.slice(0, index + 1));
		const found = lstatSync(folder, { throwIfNoEntry: false });
		assert(found === undefined || found.isDirectory());
		mkdirSync(folder, { recursive: true });
	}
	return path.join(root, name);
}

/** Names may be too long, and one may be a file where another needs a folder. */
function orNothing(act: () => void): void {
	try {
		act();
	} catch {
		// The rest of the tree is a tree, too.
	}
}

type Content = Readonly<Record<string, string>>;

/** The content of the files of a folder, by their paths; links are not followed. */
function contentOf(root: string, folder = ''): Content {
	return Object.fromEntries(
		readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
			const name = path.join(folder, entry.name);
			if (entry.isDirectory()) {
				return Object.entries(contentOf(root, name));
			}
			return entry.isFile() ? [[name, readFileSync(path.join(root, name), 'latin1')] as const] : [];
		}),
	);
}

/** The files that are corrected: Markdown, and those of a FHIR project. */
const CORRECTED = /\.(?:md|markdown|fsh)$|(?:^|\/)(?:sushi-config\.ya?ml|package\.json|ig\.ini)$/i;

/** Only files that are corrected, and files that the words name, are written. */
function holdChanges(words: readonly string[], before: Content, after: Content, tree: Tree): void {
	const named = ['sum.txt', 'sum.md', 'base.json', 'out.txt', 'docs/o', ...tree.words];
	const isWriting = words.includes('--fix') || (words[0] === 'update' && !/--(?:check|diff)/.test(words[1] ?? ''));
	for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
		if (before[name] !== after[name] && !named.includes(name)) {
			assert(isWriting && CORRECTED.test(name), `${words.join(' ')} changed ${JSON.stringify(name)}`);
			assert(before[name] !== undefined && after[name] !== undefined, `${JSON.stringify(name)} is new or gone`);
		}
	}
}
