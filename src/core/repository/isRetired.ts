import { patternOf } from '../languageWords';
import type { MarkdownFile } from '../markdown/markdownFile';
import { titleOf } from '../markdown/title';
import { hasEnded, type Registry } from '../registry/registry';
import { entriesOfRepository } from './repositoryMatch';

/** The most characters at the head of a README in which it says that it is retired. */
const HEAD = 900;
const RETIRED = patternOf('retired');
const RETIRED_ALONE = patternOf('retiredAlone');

/** Whether a repository is archived, deprecated or replaced: the registry knows it, or the head of its README says so. */
export function isRetired(
	registry: Registry,
	repository: string | undefined,
	file: MarkdownFile,
	today: string,
): boolean {
	const owners = entriesOfRepository(registry, repository);
	return (owners.length > 0 && owners.every((entry) => hasEnded(entry, today))) || saysSo(file);
}

function saysSo(file: MarkdownFile): boolean {
	const start = titleOf(file)?.span.start ?? file.contentStart;
	const head = file.proseUpTo(start + HEAD).slice(Math.min(start, file.contentStart));
	const headings = file.headings.filter(({ span }) => span.start < start + HEAD);
	return (
		RETIRED.test(head) || RETIRED_ALONE.test(head) || headings.slice(0, 2).some(({ text }) => RETIRED_ALONE.test(text))
	);
}
