import assert from 'node:assert/strict';
import { LANGUAGES } from '../../../src/core/language';
import { type JsonSchema, overlayProposals } from '../../../src/core/overlays/overlayProposals';
import { yamlCursor } from '../../../src/core/yaml/yamlCursor';
import { bundledRegistry } from '../../support/bundled';
import { readJson } from '../../support/project';

const schema = readJson<JsonSchema>('registry/overlay.schema.json');
const registry = bundledRegistry();

/** Splits a text at the cursor, `|`. */
function at(text: string): { readonly text: string; readonly offset: number } {
	const offset = text.indexOf('|');
	return { text: text.slice(0, offset) + text.slice(offset + 1), offset };
}

function labels(marked: string): readonly string[] {
	const { text, offset } = at(marked);
	const cursor = yamlCursor(text, offset);
	return cursor ? overlayProposals(cursor, schema, registry, ['rocket', 'tools']).map(({ label }) => label) : [];
}

describe('yamlCursor', () => {
	for (const [marked, path, kind, word = '', more = {}] of [
		['|', [], 'key'],
		['en|', [], 'key', 'en'],
		['entries:\n  hi|', ['entries'], 'key', 'hi'],
		['entries:\n  |\ngroups:\n  a: {}\n', ['entries'], 'key'],
		['entries:\n  highmed:\n    |\n', ['entries', 'highmed'], 'key'],
		['entries:\n  highmed:\n    no|\n    name: x\n', ['entries', 'highmed'], 'key', 'no', { siblings: ['name'] }],
		['entries:\n  highmed:\n    name: x\n    |\n', ['entries', 'highmed'], 'key', '', { siblings: ['name'] }],
		['entries:\n  highmed:\n    name: x\n  |\n', ['entries'], 'key', '', { siblings: ['highmed'] }],
		['entries:\n  a:\n    na|me: x\n', ['entries', 'a'], 'key', 'name', { hasColon: true }],
		['entries:\n  a:\n    group: |\n    name: x\n', ['entries', 'a', 'group'], 'value'],
		['entries:\n  a:\n    group: con|\n', ['entries', 'a', 'group'], 'value', 'con'],
		['entries:\r\n  a:\r\n    group: con|\r\n', ['entries', 'a', 'group'], 'value', 'con'],
		['entries:\n  a:\n    group: "con|"\n', ['entries', 'a', 'group'], 'value', 'con'],
		['entries:\n  a: { group: con|', ['entries', 'a', 'group'], 'value', 'con', { inBrackets: true }],
		['entries:\n  a: { group: b, na|', ['entries', 'a'], 'key', 'na', { inBrackets: true, siblings: ['group'] }],
		['entries:\n  a: { | }\n  b: {}\n', ['entries', 'a'], 'key', '', { inBrackets: true }],
		['entries:\n  a:\n    links:\n      - |\n', ['entries', 'a', 'links', 0], 'key'],
		['entries:\n  a:\n    links:\n      - kind: w|\n', ['entries', 'a', 'links', 0, 'kind'], 'value', 'w'],
		[
			'entries:\n  a:\n    links:\n      - {}\n      - kind: x\n        u|',
			['entries', 'a', 'links', 1],
			'key',
			'u',
			{ siblings: ['kind'] },
		],
		[
			'entries:\n  a:\n    links: [{ kind: | }]\n',
			['entries', 'a', 'links', 0, 'kind'],
			'value',
			'',
			{ inBrackets: true },
		],
		['sections:\n  a:\n    readme: [software, |]\n', ['sections', 'a', 'readme', 1], 'value', '', { inBrackets: true }],
	] as const) {
		it(`reads ${JSON.stringify(marked)}`, () => {
			const { text, offset } = at(marked);
			const { span, ...found } = yamlCursor(text, offset) ?? assert.fail('nothing found');
			assert.equal(text.slice(span.start, span.end), word);
			assert.deepEqual(found, { path, kind, siblings: [], hasColon: false, inBrackets: false, ...more });
		});
	}

	for (const marked of [
		'# en|',
		'entries: # |',
		'entries:\n  a:\n    note: two wo|',
		'a: >\n  tw|o\n',
		`${'['.repeat(600)}|`,
	]) {
		it(`says nothing in ${JSON.stringify(marked.slice(0, 40))}`, () => {
			const { text, offset } = at(marked);
			assert.equal(yamlCursor(text, offset), undefined);
		});
	}
});

describe('overlayProposals', () => {
	it('has the parts of the file', () => assert.deepEqual(labels('|'), ['groups', 'entries', 'sections']));

	it('leaves out what is there', () => assert.deepEqual(labels('groups: {}\n|\nsections: {}\n'), ['entries']));

	it('has the ids that can be changed', () => {
		assert.deepEqual(labels('entries:\n  |'), [...registry.entries.keys()]);
		assert.deepEqual(labels('groups:\n  |'), [...registry.groups.keys()]);
		assert.deepEqual(labels('sections:\n  |'), [...registry.sections.keys()]);
	});

	it('has the fields of an entry, of a link and of what is known of a module', () => {
		const fields = labels('entries:\n  a:\n    name: x\n    |');
		assert(
			['group', 'links', 'note', 'hidden'].every((field) => fields.includes(field)),
			fields.join(),
		);
		assert(!fields.includes('name'));
		assert.deepEqual(labels('entries:\n  a:\n    links:\n      - |').slice(0, 2), ['kind', 'url']);
		assert(labels('entries:\n  a:\n    module:\n      |').includes('package'));
		assert.deepEqual(labels('entries:\n  a:\n    name: { |'), [...LANGUAGES]);
	});

	for (const [key, part] of [
		['group', 'groups'],
		['successor', 'entries'],
		['site:\n      consortium', 'entries'],
	] as const) {
		it(`has ids behind ${key}`, () => {
			assert.deepEqual(labels(`entries:\n  a:\n    ${key}: |`), [...registry[part].keys()]);
		});
	}

	it('has ids behind parent and the names behind icon', () => {
		assert.deepEqual(labels('groups:\n  a:\n    parent: |'), [...registry.groups.keys()]);
		assert.deepEqual(labels('groups:\n  a:\n    icon: |'), ['rocket', 'tools']);
	});

	it('has the words that are allowed', () => {
		assert(labels('entries:\n  a:\n    links: [{ kind: |').includes('website'));
		assert.deepEqual(labels('entries:\n  a:\n    hidden: |'), ['true', 'false']);
		assert.deepEqual(labels('sections:\n  a:\n    readme:\n      - |').length > 1, true);
	});

	it('has no proposals where any text is allowed', () => {
		assert.deepEqual(labels('entries:\n  a:\n    repository: |'), []);
		assert.deepEqual(labels('unknown:\n  |'), []);
	});
});
