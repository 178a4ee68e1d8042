/** A file with the findings that a repository already has, so that a run reports new ones only. */
import path from 'node:path';
import type { Finding } from '../core/checks/checks';
import { format } from '../core/messages';
import { readRegularFile } from './disk/readRegularFile';
import { saveFile } from './disk/writeFile';
import type { FileReader } from './fileReader';
import { statIfThere } from './ifThere';
import { type Io, UsageError } from './io';
import type { Options } from './options';

const VERSION = 1;
/** As large as the baseline of thousands of files. */
const MAX_BYTES = 100_000_000;

export class Baseline {
	readonly #file: string;
	readonly #cwd: string;
	readonly #options: Options;
	/** How often a sentence of a rule is known in a file. Lines are left out, because they move. */
	readonly #known: Map<string, number>;

	/** @throws {UsageError} when there is no such file, or it is no baseline. */
	constructor(file: string, options: Options, io: Io) {
		this.#file = path.resolve(io.cwd, file);
		this.#cwd = io.cwd;
		this.#options = options;
		this.#known = options.updateBaseline ? new Map() : this.#read(file);
	}

	/** The findings in a file that the baseline does not have. With --update-baseline they are added to it. */
	unknown(name: string, findings: readonly Finding[]): readonly Finding[] {
		return findings.filter((finding) => {
			const key = keyOf(name, finding);
			const count = this.#known.get(key) ?? 0;
			if (this.#options.updateBaseline) {
				this.#known.set(key, count + 1);
				return false;
			}
			this.#known.set(key, count - 1);
			return count <= 0;
		});
	}

	/** Writes the baseline, or tells what is in it in vain. */
	end(reader: FileReader): void {
		const { updateBaseline, speaker, since } = this.#options;
		const count = [...this.#known.values()].reduce((sum, one) => sum + Math.max(one, 0), 0);
		if (!updateBaseline) {
			if (count > 0 && since === undefined) {
				reader.tell(speaker.say('baseline-gone', String(count)));
			}
		} else if (!reader.failed) {
			try {
				const kept = saveFile(this.#file, Buffer.from(textOf(this.#known)), this.#cwd);
				if (kept) {
					reader.fail(kept, this.#file);
				} else {
					reader.tell(speaker.say('baseline-written', String(count)));
				}
			} catch (error) {
				reader.fail('cannot-write', this.#file, error);
			}
		}
	}

	#read(name: string): Map<string, number> {
		const { speaker } = this.#options;
		if (!statIfThere(this.#file)) {
			throw new UsageError(speaker.say('no-such-file', name));
		}
		try {
			const bytes = readRegularFile(this.#file, MAX_BYTES);
			return knownIn(JSON.parse(bytes.toString()));
		} catch {
			throw new UsageError(speaker.say('bad-baseline', name));
		}
	}
}

function keyOf(name: string, { rule, message, args }: Finding): string {
	return JSON.stringify([name, rule, format(message.text, args)]);
}

/** The file has an object for each file, in it one for each rule, in it the number of each sentence. */
function textOf(known: ReadonlyMap<string, number>): string {
	// Names of files may be any, such as `__proto__`, so objects are made at the end only.
	const files = new Map<string, Map<string, Map<string, number>>>();
	for (const [key, count] of known) {
		const [name, rule, sentence] = JSON.parse(key) as [string, string, string];
		const rules = files.get(name) ?? new Map<string, Map<string, number>>();
		files.set(name, rules.set(rule, (rules.get(rule) ?? new Map<string, number>()).set(sentence, count)));
	}
	const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
	const objects = sorted.map(([name, rules]) => [
		name,
		Object.fromEntries([...rules].map(([rule, sentences]) => [rule, Object.fromEntries(sentences)])),
	]);
	return `${JSON.stringify({ version: VERSION, files: Object.fromEntries(objects) }, undefined, '\t')}\n`;
}

/** @throws for anything but the data of a baseline. */
function knownIn(data: unknown): Map<string, number> {
	const { version, files } = data as { readonly version: unknown; readonly files: unknown };
	const entries = entriesOf(files).flatMap(([name, rules]) =>
		entriesOf(rules).flatMap(([rule, sentences]) =>
			entriesOf(sentences).map(([sentence, count]) => [JSON.stringify([name, rule, sentence]), count] as const),
		),
	);
	if (version !== VERSION) {
		throw new TypeError();
	}
	return new Map(
		entries.map(([key, count]) => {
			if (typeof count !== 'number') {
				throw new TypeError();
			}
			return [key, count];
		}),
	);
}

function entriesOf(data: unknown): readonly (readonly [string, unknown])[] {
	if (typeof data !== 'object' || data === null || Array.isArray(data)) {
		throw new TypeError();
	}
	return Object.entries(data);
}
