import assert from 'node:assert/strict';
import { type FhirFile, fhirFileKind, packageOf, statedIn } from '../../../src/core/fhir/fhirFile';
import { readProjectFile } from '../../../src/core/fhir/projectFiles';
import { readFhirFile } from '../../../src/core/fhir/readFhirFile';
import type { Span } from '../../../src/core/problem';

const CONFIG = `# A module
id: mii-ig-base
packageId: "de.mii.base" # the package
canonical: https://example.org/fhir/base
name: 'MII_IG_Base'
title: >
  A title
  in two lines
version: 2026.0
license: CC-BY-4.0
publisher:
  name: The initiative
  url: https://example.org
fhirVersion: [4.0.1, 5.0.0]
extension:
  - url: http://hl7.org/fhir/StructureDefinition/package-source
    extension:
      - url: packageId
        valueId: de.mii.other
      - url: version
        valueString: "2027.0.0-ballot"
`;

function at({ text }: FhirFile, span: Span | undefined): string {
	return span ? text.slice(span.start, span.end) : '';
}

/** The dependencies as text: the package, its version and whether a comment follows. */
function needed(text: string, kind: 'sushi' | 'package' = 'sushi'): readonly string[] {
	const file = readFhirFile(text, kind);
	return file.dependencies.map(({ package: id, version, comment, isDetailed }) =>
		[at(file, id), version ? at(file, version) : '-', isDetailed ? 'map' : '', comment ? at(file, comment) : '']
			.filter(Boolean)
			.join(' '),
	);
}

describe('readFhirFile', () => {
	it('knows the files by their names', () => {
		const kinds = [
			'a/sushi-config.yaml',
			'b\\package.json',
			'ig.ini',
			'x/y.fsh',
			'sushi-config.json',
			'my-package.json',
		];
		assert.deepEqual(kinds.map(fhirFileKind), ['sushi', 'package', 'ini', 'shorthand', undefined, undefined]);
	});

	it('finds the facts of a sushi-config.yaml with their places', () => {
		const file = readFhirFile(CONFIG, 'sushi');
		const shown = file.values.map(({ fact, text, isRepeated }) => [
			fact,
			at(file, text),
			...(isRepeated ? ['again'] : []),
		]);
		assert.deepEqual(shown, [
			['id', 'mii-ig-base'],
			['package', 'de.mii.base'],
			['canonical', 'https://example.org/fhir/base'],
			['name', 'MII_IG_Base'],
			['title', '>\n  A title\n  in two lines\n'],
			['version', '2026.0'],
			['licence', 'CC-BY-4.0'],
			['publisher', 'The initiative'],
			['fhir', '4.0.1'],
			['fhir', '5.0.0'],
			['package', 'de.mii.other', 'again'],
			['version', '2027.0.0-ballot', 'again'],
		]);
		assert.equal(statedIn(file, 'version')?.value, '2026.0');
		assert.equal(packageOf(file)?.value, 'de.mii.base');
		assert.deepEqual(
			file.comments.map((span) => at(file, span)),
			['# A module', '# the package'],
		);
	});

	it('reads all forms of dependencies that SUSHI allows', () => {
		const text = `dependencies:
  text: 1.0.0
  quoted: '1.0.x' # why
  number: 1.5
  details:
    id: x
    uri: https://example.org
    version: 2.0.0 # inside
  flow: { version: "3.0.0", uri: https://example.org }
  empty:
`;
		const expected = [
			'text 1.0.0',
			'quoted 1.0.x # why',
			'number 1.5',
			'details 2.0.0 map',
			'flow 3.0.0 map',
			'empty -',
		];
		assert.deepEqual(needed(text), expected);
		assert.deepEqual(needed(text.replaceAll('\n', '\r\n')), expected);
		assert.deepEqual(needed('dependencies: { "a.b": 1.0.0, c.d: { version: current } }'), [
			'a.b 1.0.0',
			'c.d current map',
		]);
		assert.deepEqual(needed('{\t"dependencies": {\n\t\t"a.b": "1.0.0"\n\t}\n}', 'package'), ['a.b 1.0.0']);
	});

	it('follows anchors, and takes the last of two equal keys', () => {
		const file = readFhirFile('x: &v 2026.0.1\nversion: 2026.0.0\nversion: *v\ndependencies: { a: *v }\n', 'sushi');
		assert.equal(statedIn(file, 'version')?.value, '2026.0.1');
		assert.equal(statedIn(file, 'version')?.style, 'alias');
		assert.equal(file.dependencies[0]?.version?.value, '2026.0.1');
	});

	it('reads what can be read of a broken file', () => {
		assert.deepEqual(needed('id: x\ndependencies:\n  a.b: 1.0.0\n  c.d\n  e.f: 2.0.0\n').at(0), 'a.b 1.0.0');
		assert.deepEqual(needed('title: "open\ndependencies:\n  a.b: 1.0.0\n'), []);
		assert.deepEqual(needed('{\n  "name": "a.b\n  "dependencies": {\n"x.y": "1.0.0"\n}\n}', 'package'), ['x.y 1.0.0']);
		assert.deepEqual(needed('{"dependencies": {"x.y": "1.0', 'package'), ['x.y 1.0']);
	});

	it('keeps places in a file with a byte order mark', () => {
		const file = readFhirFile('\uFEFFversion: 2026.0.1\n', 'sushi');
		assert.equal(at(file, statedIn(file, 'version')), '2026.0.1');
	});

	it('reads aliases of aliases in a moment, and what stands behind them', () => {
		const level = (index: number): string =>
			`a${index}: &a${index} [${index === 0 ? 'x' : Array.from({ length: 9 }, () => `*a${index - 1}`).join(', ')}]\n`;
		const bomb = Array.from({ length: 25 }, (_, index) => level(index)).join('');
		const text = `${bomb}version: *a24\nid: y\ncanonical: &c https://a.b\npackageId: *c\n`;
		const before = process.cpuUsage();
		const { values } = readFhirFile(text, 'sushi');
		assert(process.cpuUsage(before).user < 2_000_000);
		assert(values.length <= 1_010, String(values.length));
		assert.equal(values.find(({ fact }) => fact === 'id')?.text?.value, 'y');
	});

	it('reads a file of five thousand lines in a moment', () => {
		const text = `dependencies:\n${Array.from({ length: 5_000 }, (_, index) => `  a${index}.b: 1.0.0 # x\n`).join('')}`;
		assert.equal(readFhirFile(text, 'sushi').dependencies.length, 5_000);
	}).timeout(5_000);

	it('reads ig.ini', () => {
		const file = readFhirFile(
			'[IG]\r\n; ig = x\r\nig = fsh/ImplementationGuide-mii-ig.v1.json\r\ntemplate = x\r\n',
			'ini',
		);
		assert.equal(at(file, statedIn(file, 'id')), 'mii-ig.v1');
	});

	it('reads aliases, parents and addresses in Shorthand, but not in comments', () => {
		const text = `// Alias: $no = http://no
Alias: $x = http://example.org/x|1.0
  Alias:y=http://example.org/y // later
/* Parent: $z
*/
Profile: A
Parent: $x
InstanceOf: y
* url = "http://example.org/z" // http://example.org/c
Title: "// no comment"
Parent:
`;
		const file = readFhirFile(text, 'shorthand');
		const [aliases, references] = [file.aliases, file.references];
		assert.deepEqual(
			aliases.map(({ name, target }) => [at(file, name), at(file, target)]),
			[
				['$x', 'http://example.org/x|1.0'],
				['y', 'http://example.org/y'],
			],
		);
		assert.deepEqual(
			references.map(({ keyword, target }) => [keyword, at(file, target)]),
			[
				['Parent', '$x'],
				['InstanceOf', 'y'],
			],
		);
		assert.equal(file.comments.length, 4);
		assert.equal(at(file, file.addresses[1]), 'http://example.org/x');
	});

	it('reads the facts that a README states of its package', () => {
		const list = '- **Paket:** `de.mii.base` ([x](https://a))\n- **Version:** 2026.0.1 ([y](z))\n- **Autor:** X\n';
		const table = '| Package | `de.mii.base` |\n| --- | --- |\n| License | CC-BY-4.0 |\n| Version | see above |\n';
		const read = (text: string): readonly string[] => {
			const file = readProjectFile(text, 'README.md');
			return file.values.map(({ fact, text: place }) => `${fact} ${at(file, place)}`);
		};
		assert.deepEqual(read(list), ['package de.mii.base', 'version 2026.0.1']);
		assert.deepEqual(read(table), ['package de.mii.base', 'licence CC-BY-4.0']);
		assert.deepEqual(read('- Version: 1.0.0\n'), []);
	});
});
