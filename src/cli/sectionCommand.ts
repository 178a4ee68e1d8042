import { factsOfDocument } from '../core/repository/factsOfDocument';
import { findSection, renderSection, type Section, sectionsOf } from '../core/sections/sections';
import { toPlainText } from '../core/template/sectionText';
import { suggest } from '../core/text/suggest';
import { directoryOf } from './directory';
import { type ExitCode, type Io, UsageError } from './io';
import type { Options } from './options';

/** Prints a section with the facts of the repository, or the list of all sections. */
export async function sectionCommand(options: Options, io: Io): Promise<ExitCode> {
	const { speaker, targets } = options;
	const { language } = speaker;
	const directory = await directoryOf(options, io);
	const { registry } = directory;
	const [id, another] = targets;
	if (another !== undefined) {
		throw new UsageError(speaker.say('no-section', targets.join(' ')));
	}
	const all = sectionsOf(registry);
	if (id === undefined) {
		const rows = all.map(({ id: own, name }) => `${own.padEnd(20)} ${name[language]}\n`);
		return directory.show(true, rows.join(''), { sections: all.map(listed) });
	}
	const section = findSection(registry, id);
	if (!section) {
		const meant = suggest(
			id,
			all.map((one) => one.id),
		);
		io.err(`${speaker.say(meant === undefined ? 'no-section' : 'no-section-suggest', id, meant ?? '')}\n`);
		return directory.show(false, '', { sections: [] });
	}
	const parts = renderSection(registry, section, language, factsOfDocument(directory.facts, ''));
	const text = toPlainText(parts);
	if (text === '') {
		io.err(`${speaker.say('empty-section', id)}\n`);
	}
	const blanks = parts.flatMap((part) => (typeof part === 'string' ? [] : part));
	return directory.show(text !== '', text === '' ? '' : `${text}\n`, { id, language, text, blanks }, true);
}

function listed({ id, name, description, readme }: Section): object {
	return { id, name, description, readme };
}
