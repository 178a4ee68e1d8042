import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseRegistry } from '../../../src/core/registry/parse';
import { Registry } from '../../../src/core/registry/registry';
import { findSection, renderSection, sectionsOf, tryRenderSection } from '../../../src/core/sections/sections';
import { toPlainText } from '../../../src/core/template/sectionText';
import { renderText } from '../../../src/core/template/template';
import { readOverlays, registryText } from '../../support/registry';

const { data: bundled } = parseRegistry(registryText());
assert(bundled);
const data = bundled;

function overlaid(body: string): { readonly registry: Registry; readonly codes: readonly string[] } {
	const text = `sections: { own: { name: Own, body: ${JSON.stringify(body)} } }`;
	const read = readOverlays(data, [{ source: 'o', text }]);
	return {
		registry: read.registry,
		codes: read.files.flatMap(({ problems }) => problems.map((p) => p.code)),
	};
}

function rendered(body: string): string {
	const { registry } = overlaid(body);
	const section = findSection(registry, 'own');
	assert(section);
	return toPlainText(renderSection(registry, section, 'en'));
}

describe('a template', () => {
	const inherited = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'map', 'pop', 'valueOf', 'at'];
	const entries = 'groups.teams.entries';

	for (const name of inherited) {
		it(`finds no ${name}, which every object has, and calls nothing`, () => {
			const before = Object.getOwnPropertyNames(Object.prototype);
			for (const path of [name, `entry.${name}`, `${entries}.${name}`, `entry.alpha.name.${name}`, `blank.${name}`]) {
				assert.equal(rendered(`a{{${path}}}{{{${path}}}}{{#${path}}}b{{/${path}}}{{${path}}}c`), 'ac', path);
				assert.equal(rendered(`{{#entry.${name}}}{{${entries}.pop}}{{/entry.${name}}}d`), 'd');
			}
			assert.deepEqual(Object.getOwnPropertyNames(Object.prototype), before);
			assert.equal(rendered(`{{#${entries}}}{{name}}{{/${entries}}}`), 'Team Alpha');
		});
	}

	it('still finds existing values', () => {
		assert.equal(
			rendered(`{{entry.alpha.name}} {{#entry.alpha}}{{short}} {{year}}{{/entry.alpha}}`),
			'Team Alpha Alpha 2026',
		);
		assert.equal(rendered(`{{${entries}.0.name}} {{#${entries}.length}}some{{/${entries}.length}}`), 'Team Alpha some');
	});

	it('may name any path: nothing throws, nothing changes', () => {
		const step = fc.oneof(
			fc.constantFrom('groups', 'teams', 'entries', 'entry', 'alpha', '0', 'length', ...inherited),
			fc.string({ maxLength: 5 }),
		);
		const view = {
			groups: { teams: { entries: [{ name: 'A' }] } },
			entry: { alpha: { name: 'A', none: null } },
			text: 'x',
		};
		const before = JSON.stringify(view);
		fc.assert(
			fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
				const path = steps.join('.').replace(/[{}#^/&!=>\s]/g, '');
				renderText(`{{${path}x}}{{.}}{{#${path}.a}}{{${path}.b}}{{/${path}.a}}{{^${path}.c}}{{/${path}.c}}`, view);
				assert.equal(JSON.stringify(view), before);
				assert.deepEqual(Object.keys(Object.prototype), []);
			}),
		);
	});

	it('that loops without end is refused where it stands, and takes no other section with it', () => {
		const many = Array.from({ length: 30 }, (_, at) => `  e-${at}: { group: teams, name: E${at} }`).join('\n');
		const open = '{{#groups.teams.entries}}'.repeat(5);
		const body = `${open}x${'{{/groups.teams.entries}}'.repeat(5)}`;
		const text = `entries:\n${many}\nsections: { own: { name: Own, body: "${body}" } }`;
		const [file] = readOverlays(data, [{ source: 'o', text }]).files;
		assert.deepEqual(
			file?.problems.map(({ code, span }) => [code, text.slice(span.start, span.end)]),
			[['template-limit', `"${body}"`]],
		);
		// Entries of a later overlay may multiply the text of a template that was sound before.
		const own = {
			name: { de: 'O', en: 'O' },
			description: { de: 'O', en: 'O' },
			readme: [],
			body: { de: body, en: body },
		};
		const entries = Object.fromEntries(
			Array.from({ length: 30 }, (_, at) => [`e${at}`, { ...data.entries['alpha'], group: 'teams' }]),
		) as typeof data.entries;
		const registry = new Registry({ ...data, entries, sections: { own } });
		assert.deepEqual(
			sectionsOf(registry).map((section) => [section.id, tryRenderSection(registry, section, 'en') !== undefined]),
			[
				['teams', true],
				['own', false],
			],
		);
	});

	it('that loops over blanks is refused within a second', () => {
		const many = Array.from({ length: 45 }, (_, at) => `  e-${at}: { group: teams, name: E${at} }`).join('\n');
		const loop = `${'{{#groups.teams.entries}}'.repeat(4)} ${'{{/groups.teams.entries}}'.repeat(4)}`;
		const text = `entries:\n${many}\nsections: { own: { name: Own, body: "a${loop}x" } }`;
		const before = process.cpuUsage().user;
		const [file] = readOverlays(data, [{ source: 'o', text }]).files;
		assert.deepEqual(
			file?.problems.map(({ code }) => code),
			['template-limit'],
		);
		// A section of blanks below the limit, too: the square of their number takes minutes.
		const inner = `${'{{#groups.teams.entries}}'.repeat(3)} ${'{{/groups.teams.entries}}'.repeat(3)}`;
		const sound = `entries:\n${many}\nsections: { own: { name: Own, body: "a${inner.replace(' ', '      ')}x" } }`;
		assert.deepEqual(readOverlays(data, [{ source: 'o', text: sound }]).files[0]?.problems, []);
		assert(process.cpuUsage().user - before < 8_000_000);
	}).timeout(100_000);

	it('is looked at again where one language of it has changed, and a hint counts as text', () => {
		const many = Array.from({ length: 30 }, (_, at) => `  e-${at}: { group: teams, name: E${at} }`).join('\n');
		const loop = (inner: string, times: number): string =>
			'{{#groups.teams.entries}}'.repeat(times) + inner + '{{/groups.teams.entries}}'.repeat(times);
		const codes = (body: string): readonly string[] => {
			const sound = 'sections: { own: { name: Own, body: "x" } }';
			const text = `entries:\n${many}\nsections: { own: { body: { de: x, en: ${JSON.stringify(body)} } } }`;
			const { files } = readOverlays(data, [
				{ source: 'below', level: 'user', text: sound },
				{ source: 'above', level: 'folder', text },
			]);
			return files.flatMap(({ problems }) => problems.map(({ code }) => code));
		};
		assert.deepEqual(codes('x'), []);
		assert.deepEqual(codes(loop('x', 5)), ['template-limit']);
		const hint = `{{#blank}}${'x'.repeat(5_000)}{{/blank}}`;
		assert.deepEqual(codes(loop(hint, 3)), ['template-limit']);
	});
});
