import assert from 'node:assert/strict';
import { readJson } from '../support/project';

interface Lockfile {
	readonly packages: Readonly<
		Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>>; readonly resolved?: string }>
	>;
}

describe('package-lock.json', () => {
	const { packages } = readJson<Lockfile>('package-lock.json');

	it('has the programs of every platform, not only of the one it was written on (npm/cli#4828)', () => {
		const missing = Object.values(packages)
			.flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
			.filter((name) => !(`node_modules/${name}` in packages));
		assert.deepEqual(missing, []);
	});

	it('names no registry, so that everybody uses their own', () => {
		assert.deepEqual(
			Object.values(packages).filter(({ resolved }) => resolved !== undefined),
			[],
		);
	});
});
