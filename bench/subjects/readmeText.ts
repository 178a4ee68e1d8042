import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../test/host/paths';

/** Something that stays open to the end of the file, after which a README would be one single comment or section. */
const OPEN_TO_THE_END =
	/alles-aus|kaputte-marken|unfertiger-abschnitt|crlf|bom|mixed-line-ends|front-matter|page-content/;

const folder = join(repository, 'test', 'fixtures', 'readmes', 'initiative');

const lines: readonly string[] = readdirSync(folder)
	.filter((name) => !OPEN_TO_THE_END.test(name))
	.sort()
	.flatMap((name) => [
		...readFileSync(join(folder, name, 'README.md'), 'utf8')
			.trimEnd()
			.split('\n'),
		'',
	]);

/** A README of so many lines with headings, lists, tables, code, links and mistakes: the fixtures, over and over. */
export function readmeText(count: number): string {
	return `${Array.from({ length: count }, (_, index) => lines[index % lines.length] ?? '').join('\n')}\n`;
}
