/** A small organisation in a temporary folder: repositories, and a registry that is wrong about them. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../support/project';

export interface Commit {
	readonly files: Readonly<Record<string, string>>;
	readonly tags?: readonly string[];
}

/** Commits are the same on every machine and on every day. */
const ENVIRONMENT = {
	GIT_AUTHOR_NAME: 'A',
	GIT_AUTHOR_EMAIL: 'a@example.org',
	GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
	GIT_COMMITTER_NAME: 'A',
	GIT_COMMITTER_EMAIL: 'a@example.org',
	GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
	GIT_CONFIG_GLOBAL: '/dev/null',
	GIT_CONFIG_NOSYSTEM: '1',
};

export class SmallWorld {
	readonly root = mkdtempSync(path.join(tmpdir(), 'mii-review-'));
	readonly checkouts = path.join(this.root, 'checkouts');

	constructor() {
		mkdirSync(this.checkouts);
		mkdirSync(path.join(this.root, 'registry'));
		mkdirSync(path.join(this.root, 'scripts/registryReview'), { recursive: true });
		copyFileSync(path.join(ROOT, 'test/review/registry.schema.json'), path.join(this.root, 'registry/mii.schema.json'));
	}

	write(file: string, text: string): void {
		writeFileSync(path.join(this.root, file), text);
	}

	/** Makes a repository; `from` is one that it was, under its former name. */
	repository(
		name: string,
		commits: readonly Commit[],
		{ from, branch = 'main' }: { from?: string; branch?: string } = {},
	): void {
		const folder = path.join(this.checkouts, name);
		if (from === undefined) {
			mkdirSync(folder);
			git(folder, 'init', '--quiet', `--initial-branch=${branch}`);
		} else {
			git(this.checkouts, 'clone', '--quiet', from, name);
			git(folder, 'remote', 'remove', 'origin');
		}
		git(folder, 'remote', 'add', 'origin', `https://github.com/octo/${name}.git`);
		for (const { files, tags = [] } of commits) {
			for (const [file, text] of Object.entries(files)) {
				mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
				writeFileSync(path.join(folder, file), text);
			}
			git(folder, 'add', '--all');
			git(folder, 'commit', '--quiet', '--message', name);
			for (const tag of tags) {
				git(folder, 'tag', tag);
			}
		}
	}

	/** Applies a patch to the registry, as a person does. */
	apply(patch: string): void {
		git(this.root, 'apply', patch);
	}

	remove(): void {
		rmSync(this.root, { recursive: true, force: true });
	}
}

function git(cwd: string, ...args: string[]): void {
	const env = { ...process.env, ...ENVIRONMENT, GIT_CEILING_DIRECTORIES: path.dirname(cwd) };
	execFileSync('git', args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The files of a module. */
export function moduleFiles(
	name: string,
	version: string,
	{ licence = 'CC-BY-4.0', canonical = `https://example.org/fhir/${name}`, id = `org.example.core.${name}` } = {},
): Readonly<Record<string, string>> {
	const sushi = { packageId: id, canonical, version, license: licence, fhirVersion: '4.0.1' };
	const lines = Object.entries(sushi).map(([key, value]) => `${key}: ${value} # a remark`);
	return {
		'sushi-config.yaml': `${lines.join('\n')}\npublisher:\n  name: Octo\n`,
		'package.json': JSON.stringify({ name: id, version, license: licence, fhirVersions: ['4.0.1'] }),
	};
}
