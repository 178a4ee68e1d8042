// `npm run bench`: measures times, each as a ratio to a baseline of the same run. No test depends on it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { loadCore } from './registryPlugin.mjs';

const root = path.resolve(import.meta.dirname, '..');
const core = await loadCore(`
	export { bundledData, bundledRegistry } from './registry/bundled';
	export { Registry } from './registry/registry';
	export { SearchIndex } from './entries/search';
	export { OverlayStack } from './overlays/overlayStack';
	export { parseYaml } from './yaml/yamlFile';
	export { checkReadme } from './checks/checks';
	export { parseMarkdown } from './markdown/markdownFile';
`);

/** The median of several runs in milliseconds; a run may return its own time. */
function time(run, rounds = 7) {
	const times = [];
	for (let round = 0; round < rounds; round += 1) {
		const started = performance.now();
		const own = run();
		const took = performance.now() - started;
		times.push(typeof own === 'number' ? own : took);
	}
	return times.sort((left, right) => left - right)[Math.floor(rounds / 2)];
}

function row(what, run, baseline, baselineRun, rounds) {
	const cost = time(run, rounds);
	const base = time(baselineRun, rounds);
	const figures = `${cost.toFixed(1).padStart(9)} ms ${base.toFixed(1).padStart(9)} ms ${(cost / base).toFixed(2).padStart(7)}`;
	console.log(`${what.padEnd(52)} ${figures}  ${baseline}`);
}

console.log(`${''.padEnd(52)} ${'cost'.padStart(12)} ${'baseline'.padStart(12)} ${'ratio'.padStart(7)}  baseline is`);

// VS Code evaluates the bundle at activation. The baseline is reading the YAML file instead.
const bundle = readFileSync(path.join(root, 'dist/extension.js'), 'utf8');
const yaml = readFileSync(path.join(root, 'registry/mii.yaml'), 'utf8');
const anything = new Proxy(class {}, {
	get: (target, key) => (key in target ? target[key] : anything),
	apply: () => anything,
});
// A stub of VS Code's API: it has every name, and none does anything.
const typings = readFileSync(path.join(root, 'node_modules/@types/vscode/index.d.ts'), 'utf8');
const names = [...typings.matchAll(/^\texport (?:abstract )?(?:class|enum|namespace) (\w+)/gm)].map(([, name]) => name);
const vscode = Object.fromEntries(names.map((name) => [name, anything]));
row(
	'evaluating the extension',
	() => {
		const module = { exports: {} };
		const load = vm.runInThisContext(`(function (module, exports, require) {${bundle}\n})`);
		load(module, module.exports, () => vscode);
	},
	'parsing registry/mii.yaml',
	() => core.parseYaml(yaml),
);
row(
	'making the registry out of its data',
	() => new core.Registry(core.bundledData()),
	'parsing registry/mii.yaml',
	() => core.parseYaml(yaml),
);
row(
	'the index of the search',
	() => new core.SearchIndex(core.bundledRegistry()),
	'making the registry',
	() => new core.Registry(core.bundledData()),
);

const lines = Array.from({ length: 5_000 }, (_, index) => `  e${index}: { group: hubs, name: Entry ${index} }`);
const large = `entries:\n${lines.join('\n')}\n`;
row(
	'an overlay with 5,000 entries, read and merged',
	() => {
		const stack = new core.OverlayStack(core.bundledData(), core.bundledRegistry());
		stack.update([{ source: 'large', folder: 'folder', content: { kind: 'text', text: large } }]);
	},
	'parsing its YAML',
	() => core.parseYaml(large),
);

const fixtures = path.join(root, 'test/fixtures/readmes');
const texts = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.md'))
	.map((file) => readFileSync(path.join(fixtures, file), 'utf8'));
const long = texts.join('\n\n').split('\n').slice(0, 2_000).join('\n');
const context = { registry: core.bundledRegistry(), today: '2026-11-22', facts: {}, isMii: true, isReadme: true };
row(
	'checking a README of 2,000 lines',
	() => core.checkReadme(long, context),
	'parsing its Markdown',
	() => core.parseMarkdown(long),
);

const folder = mkdtempSync(path.join(tmpdir(), 'mii-bench-'));
try {
	const text = texts.join('\n\n').split('\n').slice(0, 200).join('\n');
	for (let index = 0; index < 1_000; index += 1) {
		writeFileSync(path.join(folder, `README-${index}.md`), text.replaceAll('MII', `MII ${index}`));
	}
	const options = { stdio: 'ignore', cwd: folder };
	row(
		'mii-contributor check, 1,000 READMEs of 200 lines',
		() => {
			try {
				execFileSync(process.execPath, [path.join(root, 'dist/cli.js'), 'check', '.'], options);
			} catch (error) {
				if (error.status !== 1) {
					throw error;
				}
			}
		},
		'reading and parsing them',
		() => {
			for (const file of readdirSync(folder)) {
				core.parseMarkdown(readFileSync(path.join(folder, file), 'utf8'));
			}
		},
		1,
	);
} finally {
	rmSync(folder, { recursive: true });
}
