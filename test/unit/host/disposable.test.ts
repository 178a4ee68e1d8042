import assert from 'node:assert/strict';
import { DisposableStore } from '../../../src/host/disposable';

/** A store whose parts write their name into a list when they are disposed; those with an error throw it then. */
function storeOf(parts: Readonly<Record<string, Error | undefined>>): { store: DisposableStore; disposed: string[] } {
	const disposed: string[] = [];
	const store = new DisposableStore();
	for (const [name, error] of Object.entries(parts)) {
		store.add({
			dispose: () => {
				disposed.push(name);
				if (error) {
					throw error;
				}
			},
		});
	}
	return { store, disposed };
}

describe('disposables', () => {
	it('are disposed once, the newest first', () => {
		const { store, disposed } = storeOf({ a: undefined, b: undefined });
		store.dispose();
		store.dispose();
		assert.deepEqual(disposed, ['b', 'a']);
	});

	it('are all disposed although some throw, and every error is told', () => {
		const first = new Error('first');
		const second = new Error('second');
		const { store, disposed } = storeOf({ a: undefined, b: first, c: undefined, d: second, e: undefined });
		assert.throws(
			() => store.dispose(),
			(error) => error instanceof AggregateError && error.errors[0] === second && error.errors[1] === first,
		);
		assert.deepEqual(disposed, ['e', 'd', 'c', 'b', 'a']);
		store.dispose();
		assert.equal(disposed.length, 5);
	});

	it('throw a single error as it is', () => {
		const error = new Error('alone');
		assert.throws(
			() => storeOf({ a: undefined, b: error }).store.dispose(),
			(thrown) => thrown === error,
		);
	});

	it('that are registered too late, even while others are disposed, are disposed at once', () => {
		const { store, disposed } = storeOf({ a: undefined });
		store.add({ dispose: () => store.add({ dispose: () => disposed.push('late') }) });
		store.dispose();
		assert.deepEqual(disposed, ['late', 'a']);
	});
});
