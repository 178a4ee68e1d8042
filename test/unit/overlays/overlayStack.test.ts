import assert from 'node:assert/strict';
import { OverlayStack, type StackFile } from '../../../src/core/overlays/overlayStack';
import { parseRegistry } from '../../../src/core/registry/parse';
import { Registry } from '../../../src/core/registry/registry';
import { findSection, renderSection } from '../../../src/core/sections/sections';
import { registryText } from '../../support/registry';

const { data } = parseRegistry(registryText());
assert(data);
const bundledData = data;
const bundled = new Registry(bundledData);

function stack(): OverlayStack {
	return new OverlayStack(bundledData, bundled);
}

/** A file of a folder, or of the user where none is given. */
function file(source: string, text: string, folder?: string, draft?: string): StackFile {
	return {
		source,
		level: folder === undefined ? 'user' : 'folder',
		content: { kind: 'text', text },
		...(folder === undefined ? {} : { folder }),
		...(draft === undefined ? {} : { draft }),
	};
}

function entry(id: string, name = id): string {
	return `entries: { ${id}: { group: teams, name: ${name} } }`;
}

describe('OverlayStack', () => {
	it('gives the bundled registry itself where no overlay counts', () => {
		const overlays = stack();
		assert.equal(overlays.registry, bundled);
		assert.equal(overlays.update([file('a', entry('one'))]), true);
		assert.notEqual(overlays.registry, bundled);
		assert.equal(overlays.update([{ source: 'a', content: { kind: 'missing' } }]), true);
		assert.equal(overlays.registry, bundled);
		assert.equal(overlays.update([]), false);
	});

	it('keeps a registry as it is while its files stay the same', () => {
		const overlays = stack();
		overlays.update([file('a', entry('one'))]);
		const { registry } = overlays;
		assert.equal(overlays.update([file('a', entry('one'))]), false);
		assert.equal(overlays.registry, registry);
		assert.equal(overlays.update([file('a', entry('one'), undefined, 'entries: [')]), false);
		assert.equal(overlays.reports[0]?.problems[0]?.code, 'yaml-indent');
	});

	it('keeps the last good state of a file that breaks, until the file goes', () => {
		const overlays = stack();
		overlays.update([file('a', entry('one'), 'f')]);
		for (const broken of ['entries: [', 'entries: { two: {} }', 'nope: 1', '\u0000']) {
			assert.equal(overlays.update([file('a', broken, 'f')]), false);
			assert.equal(overlays.reports[0]?.state, 'stale');
			assert(overlays.registry.entries.has('one'));
		}
		overlays.update([{ ...file('a', '', 'f'), content: { kind: 'unreadable', reason: 'offline' } }]);
		assert(overlays.registry.entries.has('one'));
		overlays.update([{ ...file('a', '', 'f'), content: { kind: 'missing' } }]);
		overlays.update([file('a', 'entries: [', 'f')]);
		assert.equal(overlays.reports[0]?.state, 'broken');
		assert.equal(overlays.registry, bundled);
	});

	it('gives each folder its own overlay, and the window all of them', () => {
		const overlays = stack();
		overlays.update([
			file('user', entry('everywhere')),
			file('a', entry('alpha-only'), 'a'),
			file('b', 'entries: { alpha-only: { group: teams, name: Other }, b-only: { group: teams, name: B } }', 'b'),
		]);
		const ids = (folder?: string): string[] => [...overlays.registryFor(folder).entries.keys()];
		assert.deepEqual(ids('a'), ['alpha', 'everywhere', 'alpha-only']);
		assert.deepEqual(ids('b'), ['alpha', 'everywhere', 'alpha-only', 'b-only']);
		assert.deepEqual(ids('elsewhere'), ['alpha', 'everywhere']);
		assert.deepEqual(ids(), ['alpha', 'everywhere']);
		assert.deepEqual([...overlays.registry.entries.keys()], ['alpha', 'everywhere', 'alpha-only', 'b-only']);
		assert.equal(overlays.registry.entries.get('alpha-only')?.name.de, 'Other');
		const codes = overlays.reports.map(({ problems }) => problems.map(({ code }) => code));
		assert.deepEqual(codes, [[], [], ['overlay-conflict']]);
	});

	it('does not read a file that is too large', () => {
		const overlays = stack();
		overlays.update([{ source: 'a', content: { kind: 'too-large', bytes: 1_000_001 } }]);
		assert.deepEqual(overlays.reports[0]?.problems[0]?.args, ['1.1', '1']);
	});

	it('survives sections that grow without end', () => {
		const overlays = stack();
		const sections = Array.from({ length: 9 }, (_, at) => {
			const body = at === 8 ? 'x' : `{{> s${at + 1}}}`.repeat(50);
			return `  s${at}: { name: S, body: "${body}" }`;
		});
		overlays.update([file('a', `sections:\n${sections.join('\n')}`)]);
		assert.deepEqual(overlays.reports[0]?.problems, []);
		const bomb = findSection(overlays.registry, 's0');
		assert(bomb);
		assert(String(renderSection(overlays.registry, bomb, 'de')).length < 10_000);
	});

	it('survives YAML that is nested without end', () => {
		for (const text of ['['.repeat(200_000), '- '.repeat(200_000), '{a: '.repeat(100_000), '? '.repeat(200_000)]) {
			const overlays = stack();
			const started = performance.now();
			overlays.update([file('a', text)]);
			assert.equal(overlays.reports[0]?.problems[0]?.code, 'yaml-nesting');
			assert(performance.now() - started < 1_000);
		}
	});
});
