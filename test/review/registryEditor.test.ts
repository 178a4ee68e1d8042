import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import type { Difference, Edit, Path } from '../../scripts/registryReview/difference';
import { patchedText } from '../../scripts/registryReview/registryEditor';
import { RegistryFile } from '../../scripts/registryReview/registryFile';
import { parseRegistry } from '../../src/core/registry/parse';
import { readJson, readText } from '../support/project';

/** The real registry: all of its styles have to survive. */
describe('a patch of the registry', () => {
	const schema = readJson<Record<string, unknown>>('registry/mii.schema.json');
	const registry = new RegistryFile(readText('registry/mii.yaml'), schema);

	function patched(...edits: Edit[]): string {
		const difference: Difference = { entry: '', kind: 'differs', field: '', sources: [], edits };
		return patchedText(registry, [difference]);
	}

	it('changes nothing without an edit', () => {
		assert.equal(patched(), registry.text);
	});

	it('says what the Document API says, for every single text of every entry at once', () => {
		const edits: Edit[] = [];
		const document = parseDocument(registry.text);
		const visitTexts = (value: unknown, path: Path): void => {
			if (typeof value === 'string') {
				const text = `${value} (changed: "it's")`;
				edits.push({ kind: 'set', path, value: text });
				document.setIn(path, text);
			} else if (typeof value === 'object' && value !== null) {
				for (const [key, inner] of Object.entries(value)) {
					visitTexts(inner, [...path, Array.isArray(value) ? Number(key) : key]);
				}
			}
		};
		// One text of each entry in turn, so that all are edited in one go.
		for (const [index, { id, raw }] of registry.entries.entries()) {
			const fields = Object.keys(raw);
			const field = fields[index % fields.length] ?? '';
			visitTexts(raw[field], ['entries', id, field]);
		}
		assert(edits.length > 300);
		assert.deepEqual(parseDocument(patched(...edits)).toJS(), document.toJS());
	}).timeout(60_000);

	it('gives a module a field where the schema has it', () => {
		const modules = registry.entries.filter(({ module }) => module !== undefined);
		const edits = modules.map(
			({ id }): Edit => ({ kind: 'set', path: ['entries', id, 'module', 'fhir'], value: '9.9.9' }),
		);
		const text = patched(...edits);
		const entries = parseDocument(text).toJS().entries as Record<string, { module?: Record<string, string> }>;
		for (const { id } of modules) {
			const keys = Object.keys(entries[id]?.module ?? {});
			assert.equal(entries[id]?.module?.['fhir'], '9.9.9');
			assert.deepEqual(
				keys,
				keys.toSorted((left, right) => registry.orderOf(`module.${left}`) - registry.orderOf(`module.${right}`)),
			);
		}
		assert.equal(parseRegistry(text).data !== undefined, true);
	});

	it('adds and removes entries without touching others', () => {
		const [first] = registry.entries.filter(({ repository, module }) => repository !== undefined && !module);
		assert(first);
		const { group, repository = '' } = first;
		const links = [{ kind: 'repository', url: 'https://github.com/octo/new' }];
		const fields = {
			group,
			name: 'new',
			links,
			repository: 'octo/new',
			source: 'https://github.com/octo/new (read 2026-11-25)',
		};
		const text = patched({ kind: 'insert', entry: 'repo-new', fields });
		const { data, problems } = parseRegistry(text);
		assert.deepEqual(
			problems.filter(({ severity }) => severity === 'error'),
			[],
		);
		assert(data !== undefined && 'repo-new' in data.entries);
		const difference: Difference = {
			entry: '',
			kind: 'gone',
			field: '',
			sources: [],
			edits: [{ kind: 'remove', entry: 'repo-new' }],
		};
		assert.equal(patchedText(new RegistryFile(text, schema), [difference]), registry.text);
		const without = new RegistryFile(patched({ kind: 'remove', entry: first.id }), schema);
		assert.equal(without.entries.length, registry.entries.length - 1);
		assert.deepEqual(
			without.entriesOf(repository).map(({ id }) => id),
			registry
				.entriesOf(repository)
				.map(({ id }) => id)
				.filter((id) => id !== first.id),
		);
	});
});
