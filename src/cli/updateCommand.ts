import { type CheckContext, checkReadme } from '../core/checks/checks';
import { RULES } from '../core/checks/rules';
import { parseMarkdown } from '../core/markdown/markdownFile';
import { MAX_FILE_BYTES } from '../core/maxFileBytes';
import type { LivingSection } from '../core/sections/living/livingSection';
import { findLivingSections, type LivingSections } from '../core/sections/living/livingSections';
import { mayHaveMarkers } from '../core/sections/living/marker';
import { applyEdits } from '../core/text/applyEdits';
import { Lines } from '../core/text/lines';
import { Configs } from './configs';
import { FileReader } from './fileReader';
import { findFiles, isMarkdown } from './files/findFiles';
import { GivenAnswers } from './givenAnswers';
import { EXIT, type ExitCode, type Io } from './io';
import type { Options } from './options';
import { visible } from './print/visible';
import { Surroundings } from './surroundings';
import type { TextFile } from './textFile';
import { unifiedDiff } from './unifiedDiff';

/** Updates the living sections of files, or shows what would change. */
export async function updateCommand(options: Options, io: Io): Promise<ExitCode> {
	const { speaker, diff, check, quiet } = options;
	const update = new Update(options, io);
	const surroundings = new Surroundings(options, io.cwd, update.reader);
	const { reader } = update;
	const search = { io, speaker, configs: new Configs(reader), reader, isWanted: isMarkdown };
	for await (const file of findFiles(options, search)) {
		const read = reader.read(file);
		if (!('refusal' in read)) {
			update.files++;
			// Most files have no living section, so their context is not needed.
			if (mayHaveMarkers(read.text)) {
				await update.file(file, read, surroundings);
			}
		} else if (read.refusal !== 'unreadable') {
			reader.note(read.refusal, file, String(MAX_FILE_BYTES / 1_000_000));
		}
	}
	const unused = update.answers.unused();
	for (const answer of unused) {
		io.err(`${speaker.say('unused-answer', answer)}\n`);
	}
	if (!quiet && !diff) {
		const sentence = check ? 'summary-outdated' : 'summary-update';
		io.err(`${speaker.say(sentence, String(update.changed), String(update.files))}\n`);
	}
	io.counted?.(update.changed);
	const isFound = update.broken > 0 || (check && update.changed > 0);
	return update.reader.failed || unused.length > 0 ? EXIT.failed : isFound ? EXIT.findings : EXIT.nothing;
}

/** One run over many files. */
class Update {
	readonly reader: FileReader;
	readonly answers: GivenAnswers;
	files = 0;
	/** The number of files that were changed or, with `--check`, that are outdated. */
	changed = 0;
	/** The number of markers that cannot work. */
	broken = 0;
	readonly #options: Options;
	readonly #io: Io;

	constructor(options: Options, io: Io) {
		this.#options = options;
		this.#io = io;
		this.reader = new FileReader(options, io);
		this.answers = new GivenAnswers(options.answers);
	}

	async file(file: string, read: TextFile, surroundings: Surroundings): Promise<void> {
		const { overwriteEdited, check } = this.#options;
		const markdown = parseMarkdown(read.text);
		if (markdown.limit !== undefined) {
			this.reader.fail('too-deep', file);
			return;
		}
		const context = await surroundings.contextOf(file);
		const living = findLivingSections(markdown, context);
		const updates = living.sections.map((section) => ({
			section,
			edits: section.update(overwriteEdited, this.answers.for(section, overwriteEdited)),
		}));
		const text = applyEdits(
			read.text,
			updates.flatMap(({ edits }) => edits),
		);
		this.#tellLeft(file, read.text, text, living, context);
		// An answer that is only in the text is not outdated: the next update takes it up.
		const isDue = updates.some(
			({ section, edits }) => edits.length > 0 && (section.state !== 'current' || this.answers.has(section)),
		);
		const isDone = text !== read.text && this.#write(file, read, text, isDue);
		if (check ? isDue : isDone) {
			this.changed++;
		}
	}

	/** Says which sections are left for a person. */
	#tellLeft(file: string, before: string, after: string, living: LivingSections, context: CheckContext): void {
		const { overwriteEdited, speaker } = this.#options;
		const edited = overwriteEdited ? [] : living.sections.filter(({ state }) => state === 'edited');
		if (edited.length > 0) {
			this.reader.note('kept-edits', file, edited.map(({ section }) => section.id).join(', '));
		}
		const now = after === before ? living.sections : findLivingSections(parseMarkdown(after), context).sections;
		const open = now.filter((section) => section.open.length > 0);
		if (open.length > 0) {
			this.reader.note('open-answers', file, open.map(openText).join(', '));
		}
		const lines = new Lines(before);
		for (const { span, message, args } of checkReadme(before, context, { rules: ONLY_BROKEN, living })) {
			this.broken++;
			const name = `${this.#name(file)}:${lines.positionAt(span.start).line + 1}`;
			this.#io.err(`${visible(name)}: ${speaker.translate(message.text, args)}\n`);
		}
	}

	/** Writes or shows a new text. @returns whether it is written. */
	#write(file: string, before: TextFile, text: string, isDue: boolean): boolean {
		const { diff, check, quiet, speaker } = this.#options;
		const name = this.#name(file);
		if (diff) {
			this.#io.patch(unifiedDiff(name, before, text));
		} else if (check) {
			this.#io.out(isDue ? `${speaker.say('outdated', name)}\n` : '');
		} else if (this.reader.write(file, before, text)) {
			this.#io.out(quiet ? '' : `${speaker.say('updated', name)}\n`);
			return true;
		}
		return false;
	}

	#name(file: string): string {
		return this.reader.names.of(file);
	}
}

/** `update` reports markers that cannot work, as `check` does. */
const ONLY_BROKEN = Object.fromEntries(
	RULES.filter(({ id }) => id !== 'section-broken').map(({ id }) => [id, 'off' as const]),
);

function openText({ section, open }: LivingSection): string {
	return open.map(({ name }) => `${section.id}.${name}`).join(', ');
}
