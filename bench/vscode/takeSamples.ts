import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXTENSION_ID } from '../../src/ids';
import { temporaryFolder } from '../../test/host/cleanup';
import { repository } from '../../test/host/paths';
import type { VSCodeServer } from '../../test/host/server';
import { vscodeVersions } from '../../test/host/versions';
import type { Deadline } from '../measuring/deadline';
import type { Host } from './packages';
import {
	EMPTY_ENGINE,
	type FirstQuestion,
	NO_OP,
	QUESTIONS,
	README,
	SAMPLE_MARK,
	SAMPLE_REQUEST,
	type Sample,
	type SampleRequest,
} from './sample';
import type { VSCodeWindow } from './vscodeWindow';

const DEADLINE_MS = 60_000;

/** A VS Code in which the extensions are installed. */
export interface Place {
	readonly window: VSCodeWindow;
	readonly server: VSCodeServer;
	readonly host: Host;
}

/** Takes samples of activation, each in a fresh extension host of the same server. */
export async function takeSamples(
	{ window, server, host }: Place,
	count: number,
	deadline: Deadline,
): Promise<readonly Sample[]> {
	const probe = await stageProbe(host, 'probe.js');
	const readme = await readFile(join(repository, 'test', 'fixtures', 'sample', 'README.md'), 'utf8');
	const samples: Sample[] = [];
	// In the Node host each question has to be asked with the profiler and without.
	const least = host === 'node' ? 2 * QUESTIONS.length : 1;
	try {
		for (let round = 0; round < Math.max(count, least) && (round < least || !deadline.isOver); round += 1) {
			const extensions = round % 2 === 0 ? [EXTENSION_ID, NO_OP] : [NO_OP, EXTENSION_ID];
			const firstQuestion: FirstQuestion = {
				question: QUESTIONS[round % QUESTIONS.length] ?? 'finding',
				profiled: Math.floor(round / QUESTIONS.length) % 2 === 1,
			};
			const workspace = await mkdtemp(join(probe.workspaces, 'readme-'));
			await writeFile(
				join(workspace, SAMPLE_REQUEST),
				JSON.stringify({ extensions, firstQuestion } satisfies SampleRequest),
			);
			await writeFile(join(workspace, EMPTY_ENGINE), '');
			// Its last line asks for a section.
			await writeFile(join(workspace, README), `${readme}\n/`);
			samples.push(
				await takeSample<Sample>(
					window,
					DEADLINE_MS,
					server.url({
						folder: workspace,
						extensionDevelopmentPath: probe.path,
						extensionTestsPath: join(probe.path, 'probe.js'),
					}),
				),
			);
		}
	} finally {
		probe.remove();
	}
	return samples;
}

/** Loads a page whose tests module prints one sample. */
export async function takeSample<T>(window: VSCodeWindow, deadlineMs: number, url: string): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	try {
		return await new Promise((resolve, reject) => {
			timer = setTimeout(() => reject(new Error(`VS Code gave no sample in ${deadlineMs / 1000} s`)), deadlineMs);
			let sample: T | undefined;
			let last = '';
			window.listener = {
				onLine: (line) => {
					last = line;
					sample ??= readSample<T>(line);
				},
				onExit: () => (sample ? resolve(sample) : reject(new Error(`the probe failed: ${last}`))),
			};
			window.load(url).catch(reject);
		});
	} finally {
		clearTimeout(timer);
		await window.leave();
	}
}

function readSample<T>(line: string): T | undefined {
	const start = line.indexOf(SAMPLE_MARK);
	// Chromium and VS Code may add to the line.
	const json = line.slice(start + SAMPLE_MARK.length, line.lastIndexOf('}') + 1);
	return start < 0 ? undefined : (JSON.parse(json) as T);
}

/** A tests module of dist/bench as an extension of the host that is measured. */
export async function stageProbe(host: Host, file: string) {
	const { path, remove } = temporaryFolder('probe');
	const engines = { vscode: `^${vscodeVersions.oldest.vscode}` };
	const tiny = { name: 'probe', publisher: 'mii-bench', version: '0.0.0', engines };
	const manifest = host === 'worker' ? { ...tiny, browser: `./${file}` } : tiny;
	await writeFile(join(path, 'package.json'), JSON.stringify(manifest));
	await cp(join(repository, 'dist', 'bench', file), join(path, file));
	return { path, workspaces: path, remove };
}
