import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseOverlay } from '../../src/core/registry/parse';
import { applyEdits } from '../../src/core/text/applyEdits';

const BELOW = { groups: ['teams', 'tools'], entries: ['alpha', 'beta'], sections: [] };

const word = fc.constantFrom('name', 'nmae', 'nam', 'short', 'shrt', 'group', 'groop', 'successor', 'sucessor', '<<');
const value = fc.constantFrom('teams', 'taems', 'alpha', 'alhpa', 'fresh', 'fersh', 'x', '*a', 'group');
const links = fc.constantFrom('website', 'wbsite', 'tem').map((kind) => [{ kind, url: 'https://example.org' }]);
const fields = fc.dictionary(word, value, { maxKeys: 5 });
const entry = fc.tuple(fields, fc.option(links)).map(([all, some]) => (some ? { ...all, links: some } : all));
const overlay = fc.record({
	part: fc.constantFrom('entries', 'entires', 'entrys'),
	id: fc.constantFrom('alpha', 'fresh', 'foo-bar'),
	entry,
	group: fc.record({ name: fc.constant('G'), parent: fc.constantFrom('teams', 'mine', 'mnie', 'tems') }),
});

/** The same data in the forms in which people and programs write it. */
const forms: readonly ((data: object) => string)[] = [
	(data) => JSON.stringify(data),
	(data) => JSON.stringify(data, undefined, 2),
	(data) => JSON.stringify(data).replaceAll('"', "'"),
	(data) => `x: &a taems\n${block(data)}`,
];

function block(data: object, indent = ''): string {
	return Object.entries(data)
		.map(([key, inner]: [string, unknown]) =>
			typeof inner === 'object' && inner !== null && !Array.isArray(inner)
				? `${indent}${key}:\n${block(inner, `${indent}  `) || `${indent}  {}\n`}`
				: `${indent}${key}: ${typeof inner === 'string' ? inner : JSON.stringify(inner)}\n`,
		)
		.join('');
}

describe('a fix of an overlay', () => {
	it('solves its problem and breaks nothing', () => {
		let seen = 0;
		fc.assert(
			fc.property(overlay, fc.constantFrom(...forms), ({ part, id, entry: one, group }, form) => {
				const text = form({ [part]: { [id]: one }, groups: { mine: group } });
				const { problems } = parseOverlay(text, BELOW);
				const same = (code: string, args: readonly string[]): number =>
					parseOverlay(fixed, BELOW).problems.filter((other) => other.code === code && `${other.args}` === `${args}`)
						.length;
				let fixed = text;
				for (const { code, args, fix } of problems.filter((problem) => problem.fix)) {
					const before = problems.filter((other) => other.code === code && `${other.args}` === `${args}`).length;
					fixed = applyEdits(text, fix ?? []);
					seen++;
					assert.equal(same(code, args), before - 1, `${text} → ${fixed}`);
					const after = parseOverlay(fixed, BELOW).problems;
					assert(!after.some((other) => other.code.startsWith('yaml-')), `${text} → ${fixed}`);
					// Values under a wrong key are checked only once the key is right.
					assert(after.length <= problems.length || args[0]?.startsWith('ent'), `${text} → ${fixed}`);
				}
			}),
			{ numRuns: 2_000 },
		);
		assert(seen > 1_000, `${seen} fixes`);
	}).timeout(60_000);
});
