import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { refusedImports } from '../support/importRules';
import { folderCircles, importsOf } from '../support/imports';
import { ROOT, readText } from '../support/project';

const FLOORS = ['src/core', 'src/host'] as const;

/** The folders below one that hold source files, such as `sections/living`. */
function roomsOf(floor: string): readonly string[] {
	const files = readdirSync(path.join(ROOT, floor), { recursive: true, encoding: 'utf8' });
	const folders = files.filter((file) => file.endsWith('.ts')).map((file) => path.dirname(file).replaceAll('\\', '/'));
	return [...new Set(folders)].filter((folder) => folder !== '.').sort();
}

const ROOMS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
	FLOORS.map((floor) => [floor, roomsOf(floor)]),
);

/** Imports of each room from each other room, as the code has them. */
function used(floor: string): ReadonlySet<string> {
	const pairs = importsOf(floor).map(({ from, to }) =>
		[path.posix.dirname(from), path.posix.dirname(to)].map((folder) => path.posix.relative(floor, folder)).join(' → '),
	);
	return new Set(pairs);
}

const LONGEST_FILE = 250;
/** Files at the own level of src/host, which any extension could use. */
const MOST_GENERIC = 14;

describe('source files', () => {
	it(`have at most ${LONGEST_FILE} lines`, () => {
		const long = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.ts'))
			.filter((file) => readText(`src/${file}`).split('\n').length > LONGEST_FILE + 1);
		assert.deepEqual(long, []);
	});

	it(`of src/host stand in its rooms, but for ${MOST_GENERIC} that any extension could use`, () => {
		const own = readdirSync(path.join(ROOT, 'src/host')).filter((file) => file.endsWith('.ts'));
		assert(own.length <= MOST_GENERIC, own.join(', '));
	});
});

describe('rooms', () => {
	for (const floor of [...FLOORS, 'src/features/directory', 'src/features/sections']) {
		it(`of ${floor} import each other in one direction only`, () => {
			assert.deepEqual(folderCircles(importsOf(floor), floor), []);
		});
	}

	it('that import each other in a circle are named', () => {
		const imports = [
			{ from: 'a/x/1.ts', to: 'a/y/1.ts' },
			{ from: 'a/y/2.ts', to: 'a/z/1.ts' },
			{ from: 'a/z/2.ts', to: 'a/x/2.ts' },
			{ from: 'a/v/2.ts', to: 'a/x/2.ts' },
		];
		assert.deepEqual(folderCircles(imports, 'a'), ['x → y → z → x']);
	});

	it('of the core import no VS Code, no Node, no floor above and no package of another room', () => {
		const strangers = ['vscode', 'node:fs', 'mustache', 'yaml', 'valibot', '@lezer/markdown', 'lodash'];
		const rooms = ['', ...(ROOMS['src/core'] ?? [])];
		const lines = rooms.flatMap((room) =>
			[...strangers, '../'.repeat(room === '' ? 1 : room.split('/').length + 1).concat('host/x')].map(
				(name, index) => ({
					file: path.posix.join('src/core', room, `x${index}.ts`),
					line: `${room || 'core itself'}: ${index < strangers.length ? name : 'host'}`,
					code: `import x from '${name}'; x();`,
				}),
			),
		);
		const refused = new Set(refusedImports(Object.fromEntries(lines.map(({ file, code }) => [file, code]))));
		assert.deepEqual(
			lines.filter(({ file }) => !refused.has(file)).map(({ line }) => line),
			[
				'config: valibot',
				'markdown/parser: @lezer/markdown',
				'registry: valibot',
				'registry/schema: valibot',
				'template: mustache',
				'yaml: yaml',
			],
		);
	});

	for (const floor of FLOORS) {
		// A row that allows what no file needs would let a circle in.
		it(`of ${floor} may import the rooms below them and no others`, () => {
			const rooms = ['', ...(ROOMS[floor] ?? [])];
			const pairs = rooms.flatMap((from) => rooms.map((to) => ({ from, to }))).filter(({ from, to }) => from !== to);
			const file = ({ from, to }: { from: string; to: string }): string =>
				path.posix.join(floor, from, `to_${to.replaceAll('/', '_')}.ts`);
			const files = pairs.map((pair) => {
				const target = path.posix.relative(path.posix.join(floor, pair.from), path.posix.join(floor, pair.to, 'x'));
				return [file(pair), `import x from '${target.startsWith('.') ? target : `./${target}`}'; x();`] as const;
			});
			const refused = new Set(refusedImports(Object.fromEntries(files)));
			const allowed = pairs.filter((pair) => !refused.has(file(pair)) && pair.to !== '');
			const found = used(floor);
			const needed = pairs.filter(({ from, to }) => to !== '' && found.has(`${from} → ${to}`));
			const show = (list: typeof pairs): readonly string[] => list.map(({ from, to }) => `${from} → ${to}`);
			for (const pair of show(needed)) {
				assert.ok(show(allowed).includes(pair), pair);
			}
			// Allowed imports alone make no circle either, so that no later import can close one.
			const possible = allowed.map(({ from, to }) => ({
				from: path.posix.join(floor, from, 'x.ts'),
				to: path.posix.join(floor, to, 'x.ts'),
			}));
			assert.deepEqual(folderCircles(possible, floor), []);
		});
	}
});
