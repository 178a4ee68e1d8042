import { type CheckOptions, checkReadme, type Finding } from '../core/checks/checks';
import { type Corrected, correctAll } from '../core/checks/correctAll';
import { correctFhirFile } from '../core/checks/correctFhirFile';
import { checkFhirFile } from '../core/checks/fhirChecks';
import type { ProjectFile } from '../core/checks/rules/rule';
import { unreadableFile } from '../core/checks/unreadableFile';
import { fhirFileKind } from '../core/fhir/fhirFile';
import { isMiiFhirFile } from '../core/fhir/isMiiFhirFile';
import { withText } from '../core/fhir/projectFiles';
import { readFhirFile } from '../core/fhir/readFhirFile';
import { MESSAGES } from '../core/messages';
import { Baseline } from './baseline';
import { ChangedLines } from './changedLines';
import { Configs } from './configs';
import { FileReader, type Refused } from './fileReader';
import { findFiles, isMarkdown } from './files/findFiles';
import { EXIT, type ExitCode, type Io } from './io';
import { type Options, SEVERITIES } from './options';
import { printing } from './print/printing';
import { makeReport } from './report/makeReport';
import type { Report } from './report/report';
import { Surroundings } from './surroundings';
import { decode, type TextFile } from './textFile';
import { unifiedDiff } from './unifiedDiff';

/** Checks files one after the other and reports each before reading the next, so that memory use stays constant. */
export async function checkCommand(options: Options, io: Io): Promise<ExitCode> {
	const run = new Check(options, io);
	run.report.begin();
	try {
		await run.files();
	} catch (error) {
		run.reader.stop(error);
		throw error;
	} finally {
		run.end();
	}
	return run.reader.failed ? EXIT.failed : run.isFailing ? EXIT.findings : EXIT.nothing;
}

/** The checks of a file with its surroundings. */
interface Checked {
	/** The other files of its project. */
	readonly others?: readonly ProjectFile[];
	correct(): Corrected;
	/** @param text the text of the file, corrected or not. */
	check(text: string): readonly Finding[];
}

class Check {
	readonly reader: FileReader;
	readonly report: Report;
	isFailing = false;
	readonly #options: Options;
	readonly #io: Io;
	readonly #configs: Configs;
	readonly #surroundings: Surroundings;
	readonly #baseline: Baseline | undefined;
	readonly #changed: ChangedLines | undefined;

	constructor(options: Options, io: Io) {
		this.#options = options;
		this.#io = io;
		this.reader = new FileReader(options, io);
		// The corrected text of the standard input and patches take the place of the findings.
		const { diff, fix, stdinFilename } = options;
		const out = diff ? () => undefined : fix && stdinFilename !== undefined ? io.err : undefined;
		const shown = out ? printing({ ...io, isTerminal: false, out }) : io;
		this.report = makeReport({ ...options, quiet: options.quiet || diff }, shown);
		this.#configs = new Configs(this.reader);
		this.#surroundings = new Surroundings(options, io.cwd, this.reader);
		this.#baseline = options.baseline === undefined ? undefined : new Baseline(options.baseline, options, io);
		this.#changed = options.since === undefined ? undefined : new ChangedLines(options.since, options.speaker);
	}

	async files(): Promise<void> {
		const { speaker, stdinFilename } = this.#options;
		const isWanted = (file: string): boolean => isMarkdown(file) || fhirFileKind(file) !== undefined;
		const search = { io: this.#io, speaker, configs: this.#configs, reader: this.reader, isWanted };
		if (stdinFilename !== undefined) {
			await this.#stdin(this.reader.resolve(stdinFilename));
			return;
		}
		for await (const file of findFiles(this.#options, search)) {
			if (this.#changed?.isUnchanged(file)) {
				continue;
			}
			await this.#file(file, this.reader.read(file));
		}
	}

	end(): void {
		this.#tellBroken();
		this.#baseline?.end(this.reader);
		this.report.end(this.reader.failures);
	}

	async #stdin(file: string): Promise<void> {
		const read = decode(this.#io.stdin());
		if (this.#configs.excludes(file)) {
			this.reader.note('left-out', file, this.#configs.nameFor(file));
			if (this.#options.fix && typeof read !== 'string') {
				this.#write(file, read, read.text, 0);
			}
		} else {
			await this.#file(file, typeof read === 'string' ? { refusal: read } : read);
		}
	}

	async #file(file: string, read: TextFile | Refused): Promise<void> {
		this.#tellBroken();
		const config = this.#configs.of(file);
		const settings: CheckOptions = {
			rules: config ? { ...config.rules, ...this.#options.rules } : this.#options.rules,
			...(config && { words: config.words }),
		};
		const name = this.reader.names.of(file);
		const isProject = fhirFileKind(file) !== undefined;
		if ('refusal' in read) {
			// A file of this name may be about something else, and nobody can look into it.
			if (isProject && !this.#isNamed(file)) {
				return;
			}
			this.#tell(file, name, '', unreadableFile(read.refusal, settings, read.detail));
			return;
		}
		if (!isProject && config?.isForeign(read.text, name)) {
			// A document that is found in a folder is left out in silence.
			if (this.#isNamed(file)) {
				this.reader.note('left-out', file, this.#configs.nameFor(file));
			}
			return;
		}
		const checked = await this.#checked(file, read.text, settings);
		if (!checked) {
			return;
		}
		const { fix, diff } = this.#options;
		const corrected = fix || diff ? checked.correct() : undefined;
		if (corrected && diff) {
			this.#io.patch(unifiedDiff(name, read, corrected.text));
		}
		const isDone = corrected && fix && this.#write(file, read, corrected.text, corrected.count);
		const text = isDone ? corrected.text : read.text;
		this.#tell(file, name, text, checked.check(text), checked.others);
	}

	/** The checks of a file by its kind; nothing for one that was found in a folder and is none of the initiative. */
	async #checked(file: string, text: string, settings: CheckOptions): Promise<Checked | undefined> {
		const kind = fhirFileKind(file);
		if (kind === undefined) {
			const context = await this.#surroundings.contextOf(file);
			return {
				correct: () => correctAll(text, context, settings),
				check: (now) => checkReadme(now, context, settings),
			};
		}
		const context = { ...(await this.#surroundings.projectOf(file)), file: readFhirFile(text, kind) };
		return isMiiFhirFile(context.file, context.registry, context.isMii) || this.#isNamed(file)
			? {
					others: context.others,
					correct: () => correctFhirFile(context, settings),
					check: (now) => checkFhirFile({ ...context, file: withText(context.file, now) }, settings),
				}
			: undefined;
	}

	#isNamed(file: string): boolean {
		return this.#options.targets.some((target) => this.reader.resolve(target) === file);
	}

	/** @returns whether the text is where it belongs. */
	#write(file: string, before: TextFile, text: string, count: number): boolean {
		if (this.#options.stdinFilename !== undefined) {
			this.#io.document((before.byteOrderMark ? '\uFEFF' : '') + text);
			return true;
		}
		const isDone = text === before.text || this.reader.write(file, before, text);
		if (isDone && text !== before.text) {
			this.reader.note('corrected', file, String(count));
		}
		return isDone;
	}

	#tell(file: string, name: string, text: string, all: readonly Finding[], others?: readonly ProjectFile[]): void {
		const changed = this.#changed?.only(file, text, all) ?? all;
		const findings = this.#baseline?.unknown(name, changed) ?? changed;
		this.isFailing ||= findings.some(({ severity }) => isAtLeast(severity, this.#options.failOn));
		this.report.file(name, text, findings, others);
	}

	/** Reports configurations with mistakes, each once. */
	#tellBroken(): void {
		for (const { file, text, problems } of this.#configs.takeBroken()) {
			const findings = problems.map((one) => ({ ...one, rule: one.code, message: { text: MESSAGES[one.code] } }));
			this.report.file(this.reader.names.of(file), text, findings);
		}
	}
}

function isAtLeast(severity: Finding['severity'], least: Finding['severity']): boolean {
	return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least);
}
