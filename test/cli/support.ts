import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ExitCode } from '../../src/cli/io';
import { run } from '../../src/cli/run';
import { bundledRegistry } from '../support/bundled';

/** A misspelt name of the initiative, and the right one, out of the registry. */
export const WRONG = bundledRegistry().initiative.misspellings[0] ?? '';
export const RIGHT = bundledRegistry().initiative.name.de;
/** A section that every registry has: that of the first group. */
export const SECTION = bundledRegistry().groupsOf()[0]?.id ?? '';
export const EMPTY = `<!-- mii:begin ${SECTION} lang=de -->\n<!-- mii:end ${SECTION} -->\n`;

export interface Ran {
	readonly code: ExitCode;
	readonly out: string;
	readonly err: string;
}

/** A folder that is gone after the test. */
export class Folder {
	readonly root = mkdtempSync(path.join(tmpdir(), 'mii-'));

	write(files: Readonly<Record<string, string | Uint8Array>>): this {
		for (const [name, content] of Object.entries(files)) {
			const file = path.join(this.root, name);
			mkdirSync(path.dirname(file), { recursive: true });
			writeFileSync(file, content);
		}
		return this;
	}

	read(name: string): string {
		return readFileSync(path.join(this.root, name), 'utf8');
	}

	async run(
		words: readonly string[],
		env: Readonly<Record<string, string>> = {},
		isTerminal = false,
		stdin: string | Uint8Array = '',
		folder = '.',
	): Promise<Ran> {
		let [out, err] = ['', ''];
		const code = await run(words, {
			cwd: path.join(this.root, folder),
			env,
			isTerminal,
			today: '2026-06-01',
			stdin: () => Buffer.from(stdin),
			out: (text) => {
				out += text;
			},
			err: (text) => {
				err += text;
			},
		});
		return { code, out, err };
	}

	remove(): void {
		rmSync(this.root, { recursive: true, force: true });
	}
}

/** Gives each test of the surrounding suite a folder of its own. */
export function useFolder(): () => Folder {
	let folder: Folder | undefined;
	afterEach(() => {
		folder?.remove();
		folder = undefined;
	});
	return () => {
		folder ??= new Folder();
		return folder;
	};
}

/** Skips the tests of the surrounding suite on Windows, which has other names, links and devices. */
export function skipOnWindows(): void {
	before(function () {
		if (process.platform === 'win32') {
			this.skip();
		}
	});
}
