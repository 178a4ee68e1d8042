import assert from 'node:assert/strict';
import { registerFeatures } from '../../../../src/host/activation/registerFeatures';
import type { DisposableStore } from '../../../../src/host/disposable';

/** Features that note what they register and dispose, and services that note what is reported. */
function fakes() {
	const active = new Set<string>();
	const reported: string[][] = [];
	const part = (name: string, dispose: () => void = () => undefined) => {
		active.add(name);
		return {
			dispose: () => {
				active.delete(name);
				dispose();
			},
		};
	};
	const failures = {
		reportFeatures: (errors: ReadonlyMap<string, unknown>) =>
			reported.push([...errors].map(([feature, error]) => `${feature}: ${(error as Error).message}`)),
	};
	return { active, reported, part, services: { failures } };
}

function fail(message: string): never {
	throw new Error(message);
}

describe('features', () => {
	it('that register well are disposed together, and nothing is reported', () => {
		const { active, reported, part, services } = fakes();
		const all = registerFeatures(services, {
			one: (_, disposables) => disposables.add(part('one')),
			two: (_, disposables) => disposables.add(part('two')),
		});
		assert.deepEqual([...active], ['one', 'two']);
		all.dispose();
		assert.deepEqual([...active], []);
		assert.deepEqual(reported, []);
	});

	it('go on when one throws half-way, which leaves nothing behind', () => {
		const { active, reported, part, services } = fakes();
		registerFeatures(services, {
			before: (_, disposables) => disposables.add(part('before')),
			broken: (_, disposables) => {
				disposables.add(part('half'));
				disposables.add(fail('no'));
			},
			after: (_, disposables) => disposables.add(part('after')),
		});
		assert.deepEqual([...active], ['before', 'after']);
		assert.deepEqual(reported, [['broken: no']]);
	});

	it('that throw are reported together, with what throws while they are disposed', () => {
		const { active, reported, part, services } = fakes();
		const broken = (name: string) => (_: unknown, disposables: DisposableStore) => {
			disposables.add(part(name, () => fail(`${name} stays`)));
			fail(`${name} fails`);
		};
		registerFeatures(services, { one: broken('a'), two: broken('b') });
		assert.deepEqual([...active], []);
		assert.deepEqual(reported, [['one: a fails', 'one: dispose: a stays', 'two: b fails', 'two: dispose: b stays']]);
	});
});
