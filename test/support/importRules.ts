import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './project';

/** Writes the lines as files of a project with our lint rules; says which files the import rules refuse. */
export function refusedImports(files: Readonly<Record<string, string>>): readonly string[] {
	const folder = mkdtempSync(path.join(tmpdir(), 'mii-layers-'));
	try {
		mkdirSync(path.join(folder, 'scripts/lint'), { recursive: true });
		for (const rules of [
			'biome.json',
			'biome.rooms.json',
			'scripts/lint/messages.grit',
			'scripts/lint/printing.grit',
		]) {
			copyFileSync(path.join(ROOT, rules), path.join(folder, rules));
		}
		for (const [file, code] of Object.entries(files)) {
			mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
			writeFileSync(path.join(folder, file), code);
		}
		const biome = path.join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
		const options = ['lint', '--vcs-enabled=false', '--reporter=github', '--only=style/noRestrictedImports', '.'];
		const { stdout } = spawnSync(process.execPath, [biome, ...options], { cwd: folder, encoding: 'utf8' });
		// Biome prints the path as it found it: absolute or relative, with the separators of the system.
		return [...stdout.matchAll(/^::\w+ .*\bfile=.*?(src[\\/][^,]+)/gm)].map(([, file]) =>
			(file ?? '').replaceAll('\\', '/'),
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
