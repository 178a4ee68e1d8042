import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { initiativeName } from '../../src/core/checks/rules/initiativeName';
import { bundledRegistry } from '../support/bundled';
import { useFolder, WRONG } from './support';

const SCHEMA = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

describe('formats of the command line', () => {
	const folder = useFolder();
	const files = { 'ä b.md': `# A\n\nDie ${WRONG}\n`, 'b.md': 'nothing\n' };

	it('JSON has every file with its findings', async () => {
		const { code, out } = await folder().write(files).run(['check', '--format', 'json']);
		assert.equal(code, 1);
		const [clean, dirty] = JSON.parse(out).files;
		assert.deepEqual(clean, { path: 'b.md', findings: [] });
		const [finding] = dirty.findings;
		assert.equal(dirty.path, 'ä b.md');
		assert.match(finding.message, /is misspelt/);
		assert.deepEqual(
			{ ...finding, message: '' },
			{
				rule: 'initiative-name',
				severity: 'warning',
				message: '',
				start: { line: 3, column: 5 },
				end: { line: 3, column: 5 + WRONG.length },
			},
		);
	});

	it('JSON is valid without a file', async () => {
		const { code, out } = await folder().run(['check', '--format', 'json']);
		assert.equal(code, 0);
		assert.deepEqual(JSON.parse(out), { files: [] });
	});

	it('SARIF is what the published schema of 2.1.0 asks for', async () => {
		// It names draft 4 and its keywords mean the same in the dialect of Ajv; formats are no part of the structure.
		const file = createRequire(import.meta.url).resolve(SCHEMA);
		const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
		const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
		for (const words of [
			['check', '--format', 'sarif'],
			['check', '--format', 'sarif', '--rule', 'initiative-name=off'],
		]) {
			const { out } = await folder().write(files).run(words);
			const log = JSON.parse(out);
			assert(validate(log), JSON.stringify(validate.errors));
		}
		const { out } = await folder().run(['check', '--format', 'sarif']);
		const [run] = JSON.parse(out).runs;
		assert.equal(run.results[0].locations[0].physicalLocation.artifactLocation.uri, '%C3%A4%20b.md');
		const [rule, ...others] = run.tool.driver.rules;
		const { reports, why } = initiativeName;
		assert.deepEqual(others, []);
		assert.equal(rule.id, 'initiative-name');
		assert.equal(rule.shortDescription.text, reports);
		assert.equal(rule.help.text, `${reports}\n\n${why}`);
		const id = [...bundledRegistry().entries.values()].find(({ module }) => module?.package)?.module?.package;
		folder().write({
			'ä/sushi-config.yaml': `packageId: ${id}\nversion: 1.0.0\n`,
			'ä/package.json': '{"version": "1.0.1"}',
		});
		const project = await folder().run(['check', 'ä/sushi-config.yaml', '--format', 'sarif']);
		const log = JSON.parse(project.out);
		assert(validate(JSON.parse(project.out)), JSON.stringify(validate.errors));
		const [place] = log.runs[0].results.find(
			({ ruleId }: { ruleId: string }) => ruleId === 'facts-differ',
		).relatedLocations;
		assert.equal(place.physicalLocation.artifactLocation.uri, '%C3%A4/package.json');
		assert.equal(place.physicalLocation.region.startColumn, '{"version": "'.length + 1);
		assert.equal(place.message.text, '“1.0.1”');
	});

	it('GitHub gets workflow commands, escaped', async () => {
		const { out } = await folder()
			.write({ 'a,b.md': `50 % ${WRONG}\n` })
			.run(['check', '--format', 'github']);
		assert.match(out, /^::warning file=a%2Cb\.md,line=1,endLine=1,col=6,endColumn=\d+,title=initiative-name::“/);
		assert.equal(out.split('\n').length, 2);
	});
});

describe('mii-contributor registry', () => {
	const folder = useFolder();

	it('validates the overlay of the repository, or a file', async () => {
		folder().write({ '.mii/registry.yaml': 'entries: {}\n', 'bad.yaml': 'entires: {}\n' });
		assert.equal((await folder().run(['registry'])).code, 0);
		const bad = await folder().run(['registry', 'bad.yaml']);
		assert.equal(bad.code, 1);
		assert.match(bad.out, /^bad\.yaml:1:1: error: .*“entries”.* \[unknown-key-suggest\]/);
	});

	it('reads as much as the editor reads, and says when a file is larger', async () => {
		const filler = `# ${'x'.repeat(97)}\n`.repeat(9_990);
		folder().write({ 'large.yaml': `${filler}entires: {}\n`, 'huge.yaml': filler.repeat(2) });
		const large = await folder().run(['registry', 'large.yaml']);
		assert.deepEqual([large.code, large.out.includes('[unknown-key-suggest]')], [1, true]);
		const huge = await folder().run(['registry', '-q', 'huge.yaml']);
		assert.deepEqual([huge.code, huge.err], [2, 'huge.yaml: This file is larger than 1 MB, so it is left out.\n']);
	});

	it('ends with 2 when there is none', async () => {
		assert.equal((await folder().run(['registry', 'nothing.yaml'])).code, 2);
	});
});
