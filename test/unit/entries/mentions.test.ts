import assert from 'node:assert/strict';
import { mentionAt, mentionsIn, packagesIn } from '../../../src/core/entries/mentions';
import { bundledRegistry } from '../../support/bundled';

const registry = bundledRegistry();

/** The ids of what a text names. */
function named(text: string): readonly string[] {
	return mentionsIn(registry, text).map(({ entry }) => entry.id);
}

describe('mentions', () => {
	for (const [text, id] of [
		['das Konsortium HiGHmed.', 'highmed'],
		['(SMITH)', 'smith'],
		['**DIFUTURE**', 'difuture'],
		['POLAR_MI, a project', 'polar-mi'],
		['aus CORD-MI', 'cord-mi'],
		['baseTraCE', 'basetrace'],
		['die TF KDS trifft sich', 'tf-kerndatensatz'],
		['Kerndatensatzmodul Person', 'kds-person'],
		['HiGHmed’s', 'highmed'],
		['DISTANCE:PRO', 'distance-pro'],
	] as const) {
		it(`finds ${id} in “${text}”`, () => assert.deepEqual(named(text), [id]));
	}

	for (const text of [
		'Die Person, der Fall, die Diagnose und die Studie',
		'A study with consent, a document, imaging and a base',
		'Consent. Meta. Basis. Complete. Person: Fall',
		'The torch and the blaze flare up in the aether of the dataportal',
		'highmed smith polar mi',
		'HiGHmedX xHiGHmed HiGHmed2 HiGHmed_x',
		'path/to/SMITH SMITH/x SMITH.txt mail@SMITH a@SMITH.de my-SMITH',
		'UM and UL and um',
	]) {
		it(`finds nothing in “${text}”`, () => assert.deepEqual(named(text), []));
	}

	it('finds every name of several words', () => {
		for (const entry of registry.entries.values()) {
			for (const name of [entry.name.de, entry.name.en].filter((text) => /^[\p{L}\p{N}].*\s/u.test(text))) {
				assert.equal(mentionAt(registry, `See ${name}.`, 6)?.end, 4 + name.length, name);
			}
		}
	});

	it('prefers the longer name', () => {
		const text = 'MII-Konsortium HiGHmed';
		const mention = mentionAt(registry, text, text.length - 2);
		assert.deepEqual([mention?.entry.id, mention?.start], ['highmed', 0]);
	});

	it('tells where a name stands, also far behind in a long text', () => {
		const text = `${'word '.repeat(1000)}HiGHmed and more`;
		const mention = mentionAt(registry, text, 5003);
		assert.deepEqual([mention?.start, mention?.end], [5000, 5007]);
		assert.equal(mentionAt(registry, text, 100), undefined);
	});

	it('knows site codes and package ids', () => {
		const site = [...registry.entries.values()].find((entry) => entry.site?.code === 'UKEr');
		assert.deepEqual(named('Standort UKEr'), [site?.id]);
		const module = registry.entries.get('kds-base');
		assert.deepEqual(named(`depends on ${module?.module?.package}: 2026`), ['kds-base']);
		assert.deepEqual(
			packagesIn(registry, `"${module?.module?.package}": HiGHmed`).map(({ entry }) => entry.id),
			['kds-base'],
		);
		const id = module?.module?.package;
		for (const text of [`${id}.more`, `x_${id}`, `-${id}`, `${id}_x`]) {
			assert.deepEqual(packagesIn(registry, text), [], text);
		}
	});

	it('is quick on a large text', () => {
		const text = 'HiGHmed SMITH Person AG Consent de.x.y '.repeat(5000);
		const before = performance.now();
		assert(mentionsIn(registry, text).length > 0);
		assert(performance.now() - before < 1000);
	});
});
