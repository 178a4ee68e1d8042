import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkReadme } from '../../src/core/checks/checks';
import { format } from '../../src/core/messages';
import { isReadmeName } from '../../src/core/repository/repositoryMatch';
import { Lines } from '../../src/core/text/lines';
import { bundledRegistry } from '../support/bundled';

const FOLDER = 'test/fixtures/readmes';
const EXPECTED = path.join(FOLDER, 'expected.json');

/** The visible parts of the findings in a README: place, severity, rule and sentence. */
function findings(file: string): readonly string[] {
	const text = readFileSync(path.join(FOLDER, file), 'utf8').replace(/^\uFEFF/, '');
	const lines = new Lines(text);
	const place = (offset: number): string => {
		const { line, character } = lines.positionAt(offset);
		return `${line + 1}:${character + 1}`;
	};
	return checkReadme(text, {
		registry: bundledRegistry(),
		today: '2026-11-22',
		repository: 'medizininformatik-initiative/sample',
		facts: {},
		isMii: file.startsWith('initiative/'),
		isReadme: isReadmeName(path.basename(file)),
	}).map(
		({ span, severity, rule, message, args }) =>
			`${place(span.start)}-${place(span.end)} ${severity} ${rule}: ${format(message.text, args)}`,
	);
}

describe('the READMEs of the fixtures', () => {
	const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
		.map((file) => file.split(path.sep).join('/'))
		.filter((file) => file.endsWith('.md'))
		.sort();

	// After a change on purpose: MII_UPDATE_EXPECTED=1, then read the difference.
	it('have the findings that were reviewed', () => {
		const found = Object.fromEntries(files.map((file) => [file, findings(file)]));
		if (process.env['MII_UPDATE_EXPECTED']) {
			writeFileSync(EXPECTED, `${JSON.stringify(found, undefined, '\t')}\n`);
		}
		assert(files.length >= 60);
		assert.deepEqual(found, JSON.parse(readFileSync(EXPECTED, 'utf8')));
	});
});
