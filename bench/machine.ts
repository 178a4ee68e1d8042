import { execFileSync } from 'node:child_process';
import { cpus, platform, release } from 'node:os';
import { repository } from '../test/host/paths';
import { vscodeVersions } from '../test/host/versions';

/** The place and time of a run: only figures of the same machine can be compared. */
export interface Machine {
	readonly date: string;
	readonly commit: string;
	readonly system: string;
	readonly processors: string;
	readonly node: string;
	readonly vscode: string;
}

export function thisMachine(): Machine {
	const processors = cpus();
	return {
		date: new Date().toISOString().slice(0, 16).replace('T', ' '),
		commit: commit(),
		system: `${platform()} ${release()}`,
		processors: `${processors.length} × ${processors[0]?.model.trim() || 'unknown'}`,
		node: process.versions.node,
		vscode: vscodeVersions.newest.vscode,
	};
}

function commit(): string {
	try {
		return execFileSync('git', ['describe', '--always', '--dirty'], { cwd: repository, encoding: 'utf8' }).trim();
	} catch {
		// From an archive of the source.
		return 'unknown';
	}
}
