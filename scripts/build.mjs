// Builds the product and its tests. `node scripts/build.mjs [--watch] [--production] [--out=FOLDER] [target…]`
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, context } from 'esbuild';
import manifest from '../package.json' with { type: 'json' };
import { cardsPlugin } from './cardsPlugin.mjs';
import { noticesPlugin } from './noticesPlugin.mjs';
import { readmesPlugin } from './readmesPlugin.mjs';
import { registryPlugin } from './registryPlugin.mjs';
import { vscodePlugin } from './vscodePlugin.mjs';
import { yamlPlugin } from './yamlPlugin.mjs';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
const flags = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const production = flags.has('--production');
// Released files have folders of their own, so that they can be built while tests use the other one.
const product = process.argv.find((word) => word.startsWith('--out='))?.slice('--out='.length) ?? 'dist';

const common = {
	bundle: true,
	sourcemap: production ? false : 'linked',
	minify: production,
	// The editor's problem matcher waits for the lines that esbuild prints when it watches.
	logLevel: flags.has('--watch') ? 'info' : 'warning',
	plugins: [registryPlugin()],
	// An import of the manifest would put all of it into the program.
	define: {
		PACKAGE_REPOSITORY: JSON.stringify(manifest.repository?.url ?? manifest.repository ?? manifest.homepage ?? ''),
	},
	// Fails on an import that the module does not export; it would be `undefined` at run time.
	logOverride: { 'import-is-undefined': 'error' },
};

// VS Code loads the same file in the Node host and in the web worker host, so no Node built-in gets in.
const host = {
	...common,
	platform: 'browser',
	format: 'cjs',
	target: 'es2022',
	// Escaped umlauts take twice the space.
	charset: 'utf8',
	external: ['vscode'],
	// Packages have "worker" builds for web workers, which have no document.
	conditions: ['worker'],
};

const node = { ...common, platform: 'node', target: 'node20', minify: false };

/** The test files of a folder. */
function testFiles(folder) {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.test.ts'))
		.map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`)
		.sort();
}

/** One module that imports every test file of a folder. */
function all(folder) {
	const imports = testFiles(folder).map((file) => `import ${JSON.stringify(`./${file}`)};`);
	return { contents: imports.join('\n'), resolveDir: root, loader: 'ts', sourcefile: `${folder}.ts` };
}

/** Leaves the scripts out of the bundles: they find the project by the folder that they are in. */
const scriptsStay = {
	name: 'scripts-stay',
	setup(context) {
		context.onResolve({ filter: /\/scripts\/\w+\.mjs$/ }, ({ path: file }) => ({
			path: pathToFileURL(path.join(root, 'scripts', path.basename(file))).href,
			external: true,
		}));
	},
};

/** The action runs the built command line. */
const besideTheCommandLine = {
	name: 'beside-the-command-line',
	setup(context) {
		context.onResolve({ filter: /^\.\.\/main$/ }, () => ({ path: './cli.js', external: true }));
	},
};

const tests = { ...node, format: 'esm', packages: 'external', plugins: [registryPlugin(), scriptsStay] };

const targets = {
	extension: {
		...host,
		plugins: [
			vscodePlugin(),
			registryPlugin({ asFile: true }),
			cardsPlugin(),
			yamlPlugin(),
			noticesPlugin('extension.notices.txt'),
		],
		assetNames: '[name]',
		// VS Code loads the extension, which loads the engine on first need, which does the same with YAML.
		entryPoints: { extension: 'src/extension.ts', engine: 'src/engine.ts', yaml: 'src/yaml.ts' },
		outdir: product,
	},
	cli: {
		...node,
		format: 'cjs',
		plugins: [registryPlugin(), noticesPlugin('cli.notices.txt')],
		entryPoints: { cli: 'src/cli/main.ts' },
		outdir: product,
		minify: production,
		sourcemap: false,
	},
	action: {
		...node,
		format: 'cjs',
		plugins: [besideTheCommandLine],
		entryPoints: { action: 'src/cli/action/main.ts' },
		outdir: product,
		sourcemap: false,
	},
	review: {
		...node,
		format: 'esm',
		packages: 'external',
		entryPoints: { registryReview: 'scripts/registryReview/main.ts' },
		outdir: 'dist',
		outExtension: { '.js': '.mjs' },
		sourcemap: false,
	},
	reviewTest: { ...tests, stdin: all('test/review'), outfile: 'dist/test/review.mjs' },
	unit: { ...tests, stdin: all('test/unit'), outfile: 'dist/test/unit.mjs' },
	property: {
		...tests,
		entryPoints: testFiles('test/property'),
		outdir: 'dist/test/property',
		outExtension: { '.js': '.mjs' },
	},
	static: { ...tests, stdin: all('test/static'), outfile: 'dist/test/static.mjs' },
	cliTest: { ...tests, stdin: all('test/cli'), outfile: 'dist/test/cli.mjs' },
	fuzz: {
		...tests,
		entryPoints: ['main', 'worker'].map((name) => `test/fuzz/${name}.ts`),
		outdir: 'dist/test/fuzz',
		outExtension: { '.js': '.mjs' },
	},
	packageTest: { ...tests, stdin: all('test/package'), outfile: 'dist/test/package.mjs' },
	host: {
		...tests,
		// editorTests starts desktopProgram, which it expects beside itself.
		entryPoints: ['start', 'editorTests', 'desktopProgram', 'screenshots'].map((name) => `test/host/${name}.ts`),
		outdir: 'dist/test/host',
		outExtension: { '.js': '.mjs' },
	},
	// One bundle for each file, so that mocha can run two at a time.
	ui: { ...tests, entryPoints: testFiles('test/ui'), outdir: 'dist/test/ui', outExtension: { '.js': '.mjs' } },
	bench: {
		...tests,
		entryPoints: { main: 'bench/main.ts' },
		outdir: 'dist/bench',
		outExtension: { '.js': '.mjs' },
	},
	// Runs inside of VS Code, in both hosts.
	probe: {
		...host,
		minify: false,
		external: ['vscode', 'node:inspector'],
		entryPoints: { probe: 'bench/vscode/probe.ts', endure: 'bench/vscode/endure.ts' },
		outdir: 'dist/bench',
	},
	editor: {
		...host,
		plugins: [registryPlugin(), readmesPlugin(), cardsPlugin()],
		minify: false,
		// Otherwise mocha's browser build replaces the module's own exports.
		define: { exports: 'undefined' },
		entryPoints: { 'editor-node': 'test/editor/index.node.ts', 'editor-web': 'test/editor/index.web.ts' },
		outdir: 'dist/test',
	},
};

const chosen = Object.entries(targets).filter(([name]) => wanted.length === 0 || wanted.includes(name));
for (const name of wanted.filter((word) => !(word in targets))) {
	console.error(`There is no target "${name}". Targets: ${Object.keys(targets).join(', ')}.`);
	process.exitCode = 2;
}
if (wanted.length === 0) {
	// The bundle of a test file that was deleted would still run.
	rmSync('dist/test', { recursive: true, force: true });
}
try {
	await Promise.all(
		chosen.map(async ([, options]) => (flags.has('--watch') ? (await context(options)).watch() : build(options))),
	);
} catch {
	// esbuild has already printed the error and its place.
	process.exitCode = 1;
}
