// Runs all steps, or those named: `npm test [name…]`. Each step prints its results; the last lines sum them up.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);

const wanted = process.argv.slice(2);
const isAlone = wanted.length === 1;
const node = process.execPath;
// npm passes the path of its own program. Without npm around it, the script uses the npm on the PATH.
const npm = process.env.npm_execpath ?? 'npm';
const bin = (file) => path.join(root, 'node_modules', file);
const mocha = (suites, ...options) => [
	[
		...[node, '--enable-source-maps', bin('mocha/bin/mocha.js'), '--exit', ...options],
		...[suites].flat().map((suite) => `dist/test/${suite}.mjs`),
	],
];
// Several files at a time, for suites that take long.
const parallel = (jobs) => ['--parallel', '--jobs', String(jobs)];
const tsc = (project) => [node, bin('typescript/bin/tsc'), '-p', project];

const lint = [
	[node, bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'],
	[node, bin('oxlint/bin/oxlint'), 'src'],
	[node, bin('knip/bin/knip.js')],
];
// Beside other steps one file at a time.
const property = mocha('property/*', ...(isAlone ? parallel(2) : []), '--timeout', '900000');
const editorTests = [node, 'dist/test/host/editorTests.mjs', '--quiet'];
const testsOfPackage = [
	[npm, 'run', '--silent', 'release', '--', '--dry-run'],
	...mocha('package'),
	// The whole suite runs from source; a few tests show that the package is complete.
	[...editorTests, ...'--vscode newest --language en --grep mii.insert --vsix dist/mii-contributor.vsix'.split(' ')],
];

/** The longest UI suites come first, so that none of them runs alone in the end. */
function uiSuites() {
	const first = ['writing', 'foreign', 'directory'];
	const names = readdirSync('test/ui').flatMap((file) => (file.endsWith('.test.ts') ? file.slice(0, -8) : []));
	return [...first, ...names.filter((name) => !first.includes(name))].map((name) => `ui/${name}.test`);
}

/**
 * A step starts when those it is `after` have ended, those before it have started, and its `width` is free: the number
 * of programs that it keeps busy. So long steps come first, with short ones beside them.
 */
const STEPS = {
	lint: { width: 1, commands: lint },
	types: { width: 1, commands: [tsc('.'), tsc('src/core'), tsc('src/cli'), tsc('test'), tsc('bench')] },
	build: { width: 1, commands: [[node, 'scripts/build.mjs']] },
	// Runs in CI and when it is named. It takes the time that the others leave, so it starts early and has no width.
	fuzz: {
		width: 0,
		after: ['build'],
		isExtra: process.platform !== 'linux' || !/^(?:pairs|all)$/.test(process.env.MII_MATRIX ?? ''),
		commands: [[node, '--enable-source-maps', 'dist/test/fuzz/main.mjs', '--minutes', '5']],
	},
	editor: { width: 2, after: ['build'], commands: [editorTests] },
	// Before the others: UI tests wait for the package.
	package: { width: 1, after: ['build'], commands: testsOfPackage },
	unit: { width: 1, after: ['build'], commands: mocha('unit', '--timeout', '60000') },
	static: { width: 1, after: ['build'], commands: mocha('static', '--timeout', '120000') },
	review: { width: 1, after: ['build'], commands: mocha('review', '--timeout', '120000') },
	cli: { width: 1, after: ['build'], commands: mocha('cli', '--timeout', '60000') },
	property: { width: 1, after: ['build'], commands: property },
	// VS Code often waits, so two cores have time for three of them, even beside another program.
	ui: { width: 2, after: ['build', 'package'], commands: mocha(uiSuites(), ...parallel(3), '--timeout', '120000') },
};
// Real VS Codes wait for each other's processes, so one program more than there are cores uses them fully.
const WIDTH = availableParallelism() + 1;

/** Runs a command, hands over its output, and adds up the counts in it. */
function run([command, ...args], show) {
	return new Promise((resolve) => {
		const [program, ...rest] = /\.c?js$/.test(command) ? [node, command, ...args] : [command, ...args];
		const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		child.stdout.setEncoding('utf8').on('data', (chunk) => {
			output += chunk;
			show(chunk);
		});
		child.stderr.setEncoding('utf8').on('data', show);
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

const unknown = wanted.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
	console.error(`There is no step "${unknown.join('", "')}". Steps: ${Object.keys(STEPS).join(', ')}.`);
	process.exit(2);
}

const names = Object.keys(STEPS).filter((name) => (wanted.length === 0 ? !STEPS[name].isExtra : wanted.includes(name)));
const results = new Map();
const running = new Map();
let free = WIDTH;

/** Runs the commands of a step. Its output stays together: it is shown at once only where it is alone. */
async function runStep(name) {
	const started = performance.now();
	const counts = { passed: 0, failed: 0 };
	const output = [];
	const show = (text) => (isAlone ? process.stdout.write(text) : output.push(text));
	for (const command of STEPS[name].commands) {
		const { passed, failed } = await run(command, show);
		counts.passed += passed;
		counts.failed += failed;
	}
	results.set(name, { ...counts, seconds: ((performance.now() - started) / 1000).toFixed(0) });
	if (!isAlone) {
		console.log(`\n━━ ${name}\n${output.join('').trimEnd()}\n`);
	}
}

/** False once the build has failed: nothing else can run then. */
function isBuilt() {
	return !(results.get('build')?.failed > 0);
}

function nextStep() {
	const isOpen = (name) => names.includes(name) && !results.has(name);
	const isReady = (name) => isOpen(name) && !running.has(name) && !STEPS[name].after?.some(isOpen);
	const next = isBuilt() ? names.find(isReady) : undefined;
	return next && (STEPS[next].width <= free || running.size === 0) ? next : undefined;
}

do {
	for (let name = nextStep(); name; name = nextStep()) {
		console.log(isAlone ? `\n━━ ${name}` : `▶ ${name}`);
		const { width } = STEPS[name];
		free -= width;
		const end = runStep(name).then(() => {
			free += width;
			running.delete(name);
		});
		running.set(name, end);
	}
	await Promise.race(running.values());
} while (running.size > 0 || nextStep());

if (!isBuilt()) {
	console.error('\nNothing else can run without the build.');
}
const total = { passed: 0, failed: 0 };
console.log('');
for (const name of names.filter((one) => results.has(one))) {
	const { passed, failed, seconds } = results.get(name);
	total.passed += passed;
	total.failed += failed;
	console.log(`${failed === 0 ? '✔' : '✖'} ${name.padEnd(9)} ${passed} passed, ${failed} failed, ${seconds} s`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
