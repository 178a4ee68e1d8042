import type { Effort } from '../effort';
import { Deadline } from '../measuring/deadline';
import type { Figure } from '../measuring/figure';
import { interleave } from '../measuring/interleave';
import { folderOfReadmes, PROGRAMS } from '../subjects/programs';

/** The command line over many READMEs, beside other linters. */
export async function commandLine({ rounds, files, seconds }: Effort): Promise<readonly Figure[]> {
	const folder = await folderOfReadmes(files);
	const memory: Record<keyof typeof PROGRAMS, number[]> = { ours: [], markdownlint: [], rumdl: [], reading: [] };
	const measured = (name: keyof typeof PROGRAMS) => async (): Promise<number> => {
		const usage = await PROGRAMS[name](folder.path);
		memory[name].push(...(usage.memory === undefined ? [] : [usage.memory]));
		return usage.cpu;
	};
	try {
		const programs = {
			ours: measured('ours'),
			markdownlint: measured('markdownlint'),
			rumdl: measured('rumdl'),
			reading: measured('reading'),
		};
		const cpu = await interleave(Math.ceil(rounds / 3), programs, new Deadline(seconds.cli));
		const size = files.toLocaleString('en');
		const title = `\`mii-contributor check\` over ${size} READMEs of 200 lines, processor time`;
		const common = { title, unit: 'ms', samples: cpu.ours } as const;
		const most = { title: 'The same, most memory', unit: 'MB', samples: memory.ours } as const;
		return [
			{
				...common,
				id: 'cli.markdownlint-cli2',
				yardstick: { name: 'markdownlint-cli2', samples: cpu.markdownlint },
				bar: { of: 'ratio', most: 0.25 },
			},
			{
				...common,
				id: 'cli.rumdl',
				yardstick: { name: 'rumdl (native)', samples: cpu.rumdl },
				bar: { of: 'ratio', most: 2 },
			},
			{ ...common, id: 'cli.reading', yardstick: { name: 'only reading the files', samples: cpu.reading } },
			{
				...most,
				id: 'cli.memory.markdownlint-cli2',
				yardstick: { name: 'markdownlint-cli2', samples: memory.markdownlint },
			},
			{ ...most, id: 'cli.memory.rumdl', yardstick: { name: 'rumdl (native)', samples: memory.rumdl } },
		];
	} finally {
		folder.remove();
	}
}
