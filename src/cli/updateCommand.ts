import path from 'node:path';
import { parseMarkdown } from '../core/markdown/markdownFile';
import { findLivingSections } from '../core/sections/living/livingSections';
import { applyEdits } from '../core/text/applyEdits';
import { FileReader } from './fileReader';
import { findFiles } from './files';
import { EXIT, type ExitCode, type Io } from './io';
import type { Options } from './options';
import { Surroundings } from './surroundings';
import { writeTextFile } from './textFile';
import { unifiedDiff } from './unifiedDiff';

/** Updates the living sections of files, or shows what would change. */
export async function updateCommand(options: Options, io: Io): Promise<ExitCode> {
	const { speaker, diff, check, quiet, overwriteEdited } = options;
	const reader = new FileReader(options, io);
	const surroundings = new Surroundings(options, io.cwd, reader);
	const counts = { files: 0, changed: 0 };
	for await (const file of findFiles(options.targets, io, speaker)) {
		const read = reader.read(file);
		if (!read) {
			continue;
		}
		counts.files++;
		// Most files have no living section, so their context is not needed.
		if (!read.text.includes('mii:begin')) {
			continue;
		}
		const markdown = parseMarkdown(read.text);
		if (markdown.limit !== undefined) {
			reader.fail('too-deep', file);
			continue;
		}
		const context = await surroundings.contextOf(file);
		const { sections } = findLivingSections(markdown, context);
		const updates = sections.flatMap((living) => living.update(overwriteEdited));
		const text = applyEdits(read.text, updates);
		const edited = overwriteEdited ? [] : sections.filter(({ state }) => state === 'edited');
		if (edited.length > 0) {
			reader.note('kept-edits', file, edited.map(({ section }) => section.id).join(', '));
		}
		if (text === read.text) {
			continue;
		}
		counts.changed++;
		const name = path.relative(io.cwd, file).split(path.sep).join('/');
		if (diff) {
			io.out(unifiedDiff(name, read.text, text));
		} else if (check) {
			io.out(`${speaker.say('outdated', name)}\n`);
		} else {
			try {
				await writeTextFile(file, { ...read, text });
				io.out(quiet ? '' : `${speaker.say('updated', name)}\n`);
			} catch (error) {
				reader.fail('cannot-write', file, error);
			}
		}
	}
	if (!quiet && !diff) {
		const sentence = check ? 'summary-outdated' : 'summary-update';
		io.err(`${speaker.say(sentence, String(counts.changed), String(counts.files))}\n`);
	}
	return reader.failed ? EXIT.failed : check && counts.changed > 0 ? EXIT.findings : EXIT.nothing;
}
