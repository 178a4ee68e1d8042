import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT, readJson, readText } from '../support/project';

interface Lockfile {
	readonly packages: Readonly<
		Record<string, { readonly license?: string; readonly dependencies?: Readonly<Record<string, string>> }>
	>;
}

/** Licences of what we ship: they ask for no more than their text. */
const SHIPPED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];
/** Licences of tools, which run here and are not passed on. */
const TOOLS = [
	...SHIPPED,
	'Artistic-2.0',
	'BlueOak-1.0.0',
	'CC-BY-3.0',
	'CC-BY-SA-4.0',
	'CC0-1.0',
	'LGPL-3.0-or-later',
	'MIT-0',
	'MPL-2.0',
	'PSF-2.0',
	'Python-2.0',
	'WTFPL',
	'Zlib',
];
/** The program of Microsoft that signs extensions has terms of its own, for just that. */
const OWN_TERMS = /^node_modules\/@vscode\/vsce-sign(?:-[\w-]+)?$/;

const { packages } = readJson<Lockfile>('package-lock.json');

/** Whether an expression of SPDX can be met: one side of an OR is enough, both of an AND are needed. */
function isAllowed(expression: string | undefined, allowed: readonly string[]): boolean {
	const words = (expression ?? 'none').replace(/[()]/g, '');
	return words.split(' OR ').some((choice) => choice.split(' AND ').every((one) => allowed.includes(one)));
}

function lockName(name: string): string {
	return `node_modules/${name}`;
}

/** The packages whose code is in the bundles: those that src imports, and what they need. */
function shippedPackages(): ReadonlySet<string> {
	const files = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.ts'),
	);
	const imported = files.flatMap((file) =>
		[
			...readText(path.join('src', file)).matchAll(
				/^(?:import|export) (?!type\b).*?from '((?:@[^/']+\/)?[^./'][^/']*)/gm,
			),
		].map(([, name = '']) => name),
	);
	const all = new Set(imported.filter((name) => !name.includes(':') && name !== 'vscode'));
	// A set is walked through while it grows.
	for (const name of all) {
		for (const needed of Object.keys(packages[lockName(name)]?.dependencies ?? {})) {
			all.add(needed);
		}
	}
	return all;
}

describe('licences', () => {
	it('of everything that is installed are allowed', () => {
		const others = Object.entries(packages).filter(
			([name, { license }]) => name !== '' && !OWN_TERMS.test(name) && !isAllowed(license, TOOLS),
		);
		assert.deepEqual(others, []);
	});

	it('of the code that we ship ask for no more than their text', () => {
		const shipped = shippedPackages();
		assert(shipped.has('yaml') && shipped.has('@lezer/common'), [...shipped].join(', '));
		const others = [...shipped].filter((name) => !isAllowed(packages[lockName(name)]?.license, SHIPPED));
		assert.deepEqual(others, []);
	});
});
