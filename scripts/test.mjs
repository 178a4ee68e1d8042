// Runs all steps, or those named: `npm test [name…]`. Each step prints its results; the last lines sum them up.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);

const node = process.execPath;
// npm passes the path of its own program. Without npm around it, the script uses the npm on the PATH.
const npm = process.env.npm_execpath ?? 'npm';
const bin = (file) => path.join(root, 'node_modules', file);
const mocha = (suite, ...options) => [
	[node, '--enable-source-maps', bin('mocha/bin/mocha.js'), '--exit', ...options, `dist/test/${suite}.mjs`],
];
// Two files at a time, for suites that take long.
const PARALLEL = ['--parallel', '--jobs', '2'];
const tsc = (project) => [node, bin('typescript/bin/tsc'), '-p', project];

// The fastest way to find a mistake comes first.
const STEPS = {
	lint: [
		[node, bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'],
		[node, bin('oxlint/bin/oxlint'), 'src'],
		[node, bin('knip/bin/knip.js')],
	],
	types: [tsc('.'), tsc('src/core'), tsc('src/cli'), tsc('test'), tsc('bench')],
	build: [[node, 'scripts/build.mjs']],
	unit: mocha('unit', '--timeout', '20000'),
	static: mocha('static', '--timeout', '60000'),
	property: mocha('property/*', ...PARALLEL, '--timeout', '900000'),
	cli: mocha('cli', '--timeout', '20000'),
	editor: [[node, 'dist/test/host/editorTests.mjs', '--quiet']],
	package: [
		[npm, 'run', '--silent', 'package'],
		...mocha('package'),
		[node, 'scripts/build.mjs', 'extension'],
		[
			node,
			'dist/test/host/editorTests.mjs',
			'--quiet',
			'--vscode',
			'newest',
			'--language',
			'en',
			// The whole suite has run from source; a few tests show that the package is complete.
			'--grep',
			'mii.insert',
			'--vsix',
			'dist/mii-contributor.vsix',
		],
	],
	ui: mocha('ui/*', ...PARALLEL, '--timeout', '120000'),
};

/** Runs a command, shows its output, and adds up the counts in it. */
function run([command, ...args]) {
	return new Promise((resolve) => {
		const [program, ...rest] = /\.c?js$/.test(command) ? [node, command, ...args] : [command, ...args];
		const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
		let output = '';
		child.stdout.on('data', (chunk) => {
			output += chunk;
			process.stdout.write(chunk);
		});
		child.on('error', (error) => resolve({ passed: 0, failed: 1, error }));
		child.on('close', (code) => {
			const plain = stripVTControlCharacters(output);
			const sum = (pattern) => [...plain.matchAll(pattern)].reduce((total, [, count]) => total + Number(count), 0);
			const passed = sum(/^\s*(\d+) passing\b/gm) + sum(/; (\d+) tests passed,/g);
			const failed = sum(/^\s*(\d+) failing\b/gm) + sum(/, (\d+) of them failed;/g);
			// A step without counts is one check.
			const counted = passed + failed > 0;
			resolve({ passed: counted ? passed : Number(code === 0), failed: code === 0 ? failed : Math.max(failed, 1) });
		});
	});
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
	console.error(`There is no step "${unknown.join('", "')}". Steps: ${Object.keys(STEPS).join(', ')}.`);
	process.exit(2);
}
const total = { passed: 0, failed: 0 };
const summary = [];
for (const [name, commands] of Object.entries(STEPS)) {
	if (wanted.length === 0 || wanted.includes(name)) {
		const started = performance.now();
		const counts = { passed: 0, failed: 0 };
		console.log(`\n━━ ${name}`);
		for (const command of commands) {
			const { passed, failed } = await run(command);
			counts.passed += passed;
			counts.failed += failed;
		}
		total.passed += counts.passed;
		total.failed += counts.failed;
		const seconds = ((performance.now() - started) / 1000).toFixed(0);
		summary.push(
			`${counts.failed === 0 ? '✔' : '✖'} ${name.padEnd(9)} ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`,
		);
		if (name === 'build' && counts.failed > 0) {
			console.error('\nNothing else can run without the build.');
			break;
		}
	}
}
console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
