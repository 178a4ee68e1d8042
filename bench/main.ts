/** `npm run bench`: measures the figures of bench/README.md, prints them as Markdown and writes them to dist/bench. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repository } from '../test/host/paths';
import { type Effort, FULL, type PartName, QUICK } from './effort';
import { commandLine } from './figures/commandLine';
import { endurance } from './figures/endurance';
import { growth } from './figures/growth';
import { keystroke } from './figures/keystroke';
import { sizes } from './figures/sizes';
import { start } from './figures/start';
import { thisMachine } from './machine';
import { type Figure, outcomeOf } from './measuring/figure';
import { markdownReport, type Part } from './report';

const PARTS: Readonly<
	Record<PartName, { readonly title: string; readonly measure: (effort: Effort) => Promise<readonly Figure[]> }>
> = {
	sizes: { title: 'Sizes', measure: async () => sizes() },
	keystroke: { title: 'Typing', measure: keystroke },
	cli: { title: 'Command line', measure: commandLine },
	start: { title: 'Start', measure: start },
	growth: { title: 'Growth', measure: growth },
	endurance: { title: 'Endurance', measure: endurance },
};

/** Parts that take minutes by themselves run only when they are named. */
const EXTRA: readonly string[] = ['endurance'];

const { values: options, positionals } = parseArgs({
	options: { quick: { type: 'boolean', default: false } },
	allowPositionals: true,
});

const unknown = positionals.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
	console.error(`There is no part "${unknown.join('", "')}". Parts: ${Object.keys(PARTS).join(', ')}.`);
	process.exit(2);
}
const started = performance.now();
const parts: Part[] = [];
for (const [name, { title, measure }] of Object.entries(PARTS)) {
	if (positionals.length === 0 ? !EXTRA.includes(name) : positionals.includes(name)) {
		parts.push(await measured(title, measure));
		console.error(`${title}: done after ${seconds().toFixed(0)} s`);
	}
}
const machine = thisMachine();
const report = markdownReport(machine, parts, seconds());
const folder = join(repository, 'dist', 'bench');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'report.md'), report);
writeFileSync(join(folder, 'report.json'), `${JSON.stringify({ machine, quick: options.quick, parts }, null, '\t')}\n`);
console.log(report);

async function measured(title: string, measure: (effort: Effort) => Promise<readonly Figure[]>): Promise<Part> {
	try {
		return { title, outcomes: (await measure(options.quick ? QUICK : FULL)).map(outcomeOf) };
	} catch (error) {
		// The rest is still worth knowing.
		return { title, outcomes: [], problem: (error as Error).message };
	}
}

function seconds(): number {
	return (performance.now() - started) / 1000;
}
