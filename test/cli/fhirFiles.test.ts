import assert from 'node:assert/strict';
import { useFolder } from './support';

const STEM = 'de.medizininformatikinitiative.kerndatensatz.';
const OWN = '[remote "origin"]\n\turl = https://github.com/medizininformatik-initiative/kerndatensatz-basis.git\n';
const CONFIG = `packageId: ${STEM}base\r\nversion: "2026.0.1"\r\ndependencies:\r\n  '${STEM}onko': 2026.0.3 # newest\r\n`;
const NPM = `{"name": "${STEM}base", "version": "2026.0.0"}`;

interface Found {
	readonly path: string;
	readonly findings: readonly { readonly rule: string; readonly message: string }[];
}

describe('check of files of a FHIR project', () => {
	const folder = useFolder();

	/** The rules that found something, by file. */
	async function found(...words: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
		const { out } = await folder().run(['check', ...words, '--format', 'json']);
		const { files } = JSON.parse(out) as { readonly files: readonly Found[] };
		return Object.fromEntries(files.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)]));
	}

	it('finds what is wrong in them, beside Markdown', async () => {
		folder().write({ '.git/config': OWN, 'a.md': '# A', 'sushi-config.yaml': CONFIG, 'package.json': NPM });
		folder().write({ 'input/fsh/a.fsh': '// {{NAME}}', 'ig.ini': '[IG]', 'node_modules/x/package.json': NPM });
		assert.deepEqual(await found('.'), {
			'a.md': [],
			'ig.ini': [],
			'input/fsh/a.fsh': ['placeholder'],
			'package.json': [],
			'sushi-config.yaml': ['facts-differ', 'package-id', 'package-version'],
		});
	});

	it('takes files that name nothing for those of the project beside them', async () => {
		const guide = '[IG]\nig = fsh-generated/resources/ImplementationGuide-{{ID}}.json\n';
		folder().write({ 'ours/sushi-config.yaml': `packageId: ${STEM}base\n`, 'ours/ig.ini': guide });
		folder().write({ 'theirs/sushi-config.yaml': 'packageId: org.example\n', 'theirs/ig.ini': guide });
		const { 'ours/ig.ini': ours, 'theirs/ig.ini': theirs } = await found('.');
		assert.deepEqual([ours?.length, theirs ?? []], [1, []]);
	});

	it('tells the other places of a fact in text and JSON', async () => {
		folder().write({ '.git/config': OWN, 'a/sushi-config.yaml': CONFIG, 'a/package.json': `\uFEFF\r\n${NPM}` });
		const words = ['check', 'a/sushi-config.yaml', '--rule', 'package-id=off', '--rule', 'package-version=off'];
		const { out: text } = await folder().run(words);
		assert.match(text, /^a\/sushi-config\.yaml:2:11: .*\[facts-differ\]\n {4}a\/package\.json:2:\d+: “2026\.0\.0”\n$/);
		const { out } = await folder().run([...words, '--format', 'json']);
		const [{ related }] = JSON.parse(out).files[0].findings;
		const start = { line: 2, column: NPM.indexOf('2026') + 1 };
		const end = { line: 2, column: start.column + '2026.0.0'.length };
		assert.deepEqual(related, [{ path: 'a/package.json', start, end, value: '2026.0.0' }]);
	});

	it('says nothing of files that have nothing to do with the initiative', async () => {
		folder().write({
			'a.md': '# A',
			'package.json': '{"name": "project", "dependencies": {"yaml": "^2.0.0"}}',
			'sushi-config.yaml': 'id: {{NAME}}\ncanonical: https://example.org\ndependencies: { hl7.x: 1.0.0 }\n',
			'a.fsh': 'Alias: $sct = http://snomed.info/sct // TODO:REVIEW',
			'ig.ini': '[IG]',
			'big/package.json': `"${'x'.repeat(1_100_000)}"`,
		});
		assert.deepEqual(await found('.'), { 'a.md': [] });
		assert.deepEqual(await found('sushi-config.yaml', 'package.json'), { 'sushi-config.yaml': [], 'package.json': [] });
	});

	it('corrects what is certain, and no byte around it', async () => {
		folder().write({ '.git/config': OWN, 'sushi-config.yaml': `\uFEFF${CONFIG}`, 'package.json': NPM });
		await folder().run(['check', '--fix', '.']);
		assert.equal(
			folder().read('sushi-config.yaml'),
			`\uFEFF${CONFIG}`.replace(`  '${STEM}onko': 2026.0.3 # newest`, `  # newest\r\n  '${STEM}onkologie': 2026.0.3`),
		);
		assert.equal(folder().read('package.json'), NPM);
	});

	it('follows the configuration and the ignore rules', async () => {
		folder().write({ '.git/config': OWN, 'sushi-config.yaml': CONFIG, 'sub/sushi-config.yaml': CONFIG });
		folder().write({ '.gitignore': 'out\n', 'out/sushi-config.yaml': CONFIG });
		folder().write({ '.mii/config.yaml': 'rules: { package-id: off, package-version: hint }\nexclude: [sub]\n' });
		assert.deepEqual(await found('.'), { 'sushi-config.yaml': ['package-version'] });
	});

	it('takes the canonical of a project for its Shorthand', async () => {
		const canonical = 'https://www.medizininformatik-initiative.de/fhir/ext/modul-base';
		folder().write({ '.git/config': OWN, 'sushi-config.yaml': `canonical: ${canonical}\n` });
		folder().write({ 'input/fsh/deep/a.fsh': `Parent: ${canonical}/StructureDefinition/x\n`, 'other/a.fsh': '' });
		const rules = await found('.');
		assert.deepEqual(rules['sushi-config.yaml'], ['canonical']);
		assert.deepEqual(rules['input/fsh/deep/a.fsh'], []);
	});

	it('speaks German', async () => {
		folder().write({ '.git/config': OWN, 'sushi-config.yaml': CONFIG });
		const { out } = await folder().run(['check', '.', '--language', 'de']);
		assert.match(out, /Es gibt kein Paket „de\.medizininformatikinitiative\.kerndatensatz\.onko“\. Meinten Sie/);
	});
});
