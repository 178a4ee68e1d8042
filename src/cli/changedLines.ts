/** Finds the lines of files that changed since a Git reference. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Finding } from '../core/checks/checks';
import { Lines } from '../core/text/lines';
import { relativePath } from './files/relativePath';
import { UsageError } from './io';
import { repositoryRoot } from './repository';
import type { Speaker } from './texts';

/** The first and the last of some lines, both from 1. */
type Range = readonly [first: number, last: number];

const MAX_OUTPUT_BYTES = 1_000_000_000;
/** A folder that was unpacked brings its own configuration, in which Git finds programs to run when it looks at files. */
const SETTINGS = ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath='];

const HUNK = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/;
const ALL: readonly Range[] = [[1, Number.POSITIVE_INFINITY]];

/** Asks Git once for each repository. */
export class ChangedLines {
	readonly #reference: string;
	readonly #speaker: Speaker;
	readonly #repositories = new Map<string, ReadonlyMap<string, readonly Range[]>>();

	constructor(reference: string, speaker: Speaker) {
		this.#reference = reference;
		this.#speaker = speaker;
	}

	/** @throws {UsageError} when Git cannot answer. */
	isUnchanged(file: string): boolean {
		return this.#rangesOf(file).length === 0;
	}

	/** The findings on lines that changed. */
	only(file: string, text: string, findings: readonly Finding[]): readonly Finding[] {
		const ranges = findings.length > 0 ? this.#rangesOf(file) : [];
		const lines = new Lines(text);
		return findings.filter(({ span }) => {
			const [start, end] = [span.start, span.end].map((offset) => lines.positionAt(offset).line + 1);
			return ranges.some(([first, last]) => (start ?? 0) <= last && (end ?? 0) >= first);
		});
	}

	#rangesOf(file: string): readonly Range[] {
		const root = repositoryRoot(path.dirname(file));
		if (root === undefined) {
			throw new UsageError(this.#speaker.say('bad-reference', this.#reference));
		}
		const known = this.#repositories.get(root) ?? this.#read(root);
		this.#repositories.set(root, known);
		return known.get(relativePath(root, file)) ?? [];
	}

	#read(root: string): ReadonlyMap<string, readonly Range[]> {
		const git = (...words: readonly string[]): string => {
			const options = { cwd: root, encoding: 'utf8', maxBuffer: MAX_OUTPUT_BYTES, stdio: 'pipe' } as const;
			return execFileSync('git', [...SETTINGS, ...words], options);
		};
		const commit = this.#commit(git);
		try {
			const diff = ['diff', '--no-color', '--no-ext-diff', '--no-textconv', '--unified=0', '--find-renames'];
			const changed = readDiff(git(...diff, '--src-prefix=a/', '--dst-prefix=b/', commit, '--'));
			// Git says nothing of files that it does not know yet.
			const added = git('ls-files', '-z', '--others', '--exclude-standard').split('\0').filter(Boolean);
			return new Map([...changed, ...added.map((name) => [name, ALL] as const)]);
		} catch (error) {
			throw this.#failure(error);
		}
	}

	/** The commit at which the branch left the reference, so that later changes of the reference do not count. */
	#commit(git: (...words: readonly string[]) => string): string {
		try {
			const commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${this.#reference}^{commit}`).trim();
			try {
				return git('merge-base', commit, 'HEAD').trim() || commit;
			} catch {
				// A shallow clone does not know it.
				return commit;
			}
		} catch (error) {
			const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
			throw isMissing ? this.#failure(error) : new UsageError(this.#speaker.say('bad-reference', this.#reference));
		}
	}

	#failure(error: unknown): UsageError {
		const text = error instanceof Error ? error.message : String(error);
		return new UsageError(this.#speaker.say('no-git', '--since', text.trim()));
	}
}

function readDiff(diff: string): ReadonlyMap<string, readonly Range[]> {
	const files = new Map<string, Range[]>();
	let ranges: Range[] | undefined;
	// Text of a file begins with + or -, so it cannot be taken for a heading but for one: a line that begins with ++.
	let isHead = false;
	for (const line of diff.split('\n')) {
		isHead = line.startsWith('diff --git ') || (isHead && !line.startsWith('@@'));
		const hunk = HUNK.exec(line);
		if (isHead && line.startsWith('+++ ')) {
			ranges = [];
			files.set(nameIn(line), ranges);
		} else if (hunk) {
			const [first, count] = [Number(hunk[1]), Number(hunk[2] ?? 1)];
			// Lines that were only removed leave nothing to check.
			ranges?.push(...(count > 0 ? [[first, first + count - 1] as const] : []));
		}
	}
	return files;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v' };

/** Git writes a name with special characters in quotation marks. */
function nameIn(line: string): string {
	const name = line.slice('+++ '.length).replace(/\t$/, '');
	const plain = name.startsWith('"')
		? name
				.slice(1, -1)
				.replace(/\\(?:([0-7]{3})|(.))/g, (_, octal: string, sign: string) =>
					octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (ESCAPES[sign] ?? sign),
				)
		: name;
	return plain.replace(/^b\//, '');
}
