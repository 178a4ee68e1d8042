/** A file with the findings that a repository already has, so that a run reports new ones only. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../core/checks/checks';
import { format } from '../core/messages';
import type { FileReader } from './fileReader';
import { type Io, UsageError } from './io';
import type { Options } from './options';

/** How often a sentence of a rule is known, by file and rule. Lines are left out, because they move. */
type Known = Record<string, Record<string, Record<string, number>>>;

const VERSION = 1;

export class Baseline {
	readonly #file: string;
	readonly #options: Options;
	readonly #known: Known;
	#count = 0;

	/** @throws {UsageError} when there is no such file, or it is no baseline. */
	constructor(file: string, options: Options, io: Io) {
		this.#file = path.resolve(io.cwd, file);
		this.#options = options;
		this.#known = options.updateBaseline ? {} : this.#read(file);
	}

	/** The findings in a file that the baseline does not have. With --update-baseline they are added to it. */
	unknown(name: string, findings: readonly Finding[]): readonly Finding[] {
		return this.#options.updateBaseline ? this.#add(name, findings) : findings.filter((one) => !this.#take(name, one));
	}

	/** Writes the baseline, or tells what is in it in vain. */
	end(reader: FileReader): void {
		const { updateBaseline, speaker } = this.#options;
		if (!updateBaseline) {
			const rest = Object.values(this.#known).flatMap((rules) => Object.values(rules).flatMap(Object.values));
			const gone = rest.reduce((sum, count) => sum + count, 0);
			if (gone > 0 && this.#options.since === undefined) {
				reader.tell(speaker.say('baseline-gone', String(gone)));
			}
		} else if (!reader.failed) {
			try {
				const files = Object.fromEntries(Object.entries(this.#known).sort(([a], [b]) => (a < b ? -1 : 1)));
				writeFileSync(this.#file, `${JSON.stringify({ version: VERSION, files }, undefined, '\t')}\n`);
				reader.tell(speaker.say('baseline-written', String(this.#count)));
			} catch (error) {
				reader.fail('cannot-write', this.#file, error);
			}
		}
	}

	#read(name: string): Known {
		const { speaker } = this.#options;
		let text: string;
		try {
			text = readFileSync(this.#file, 'utf8');
		} catch {
			throw new UsageError(speaker.say('no-such-file', name));
		}
		try {
			const { version, files } = JSON.parse(text);
			if (version === VERSION && typeof files === 'object' && files !== null) {
				return files;
			}
		} catch {
			// Told below.
		}
		throw new UsageError(speaker.say('bad-baseline', name));
	}

	#add(name: string, findings: readonly Finding[]): readonly Finding[] {
		for (const { rule, message, args } of findings) {
			this.#known[name] ??= {};
			const rules = this.#known[name];
			rules[rule] ??= {};
			const sentence = format(message.text, args);
			rules[rule][sentence] = (rules[rule][sentence] ?? 0) + 1;
			this.#count++;
		}
		return [];
	}

	/** Uses up one known finding. */
	#take(name: string, { rule, message, args }: Finding): boolean {
		const sentences = this.#known[name]?.[rule];
		const sentence = format(message.text, args);
		const count = sentences?.[sentence] ?? 0;
		if (!sentences || count <= 0) {
			return false;
		}
		sentences[sentence] = count - 1;
		return true;
	}
}
