/** Versions of modules, in tags and in files. */
import { isOlder, VERSION } from '../../src/core/text/version';
import { statements } from './moduleFacts';
import type { ModuleState, Tag } from './world';

const TAG = new RegExp(`^(?:v|release[-/])?(${VERSION})$`);

/** @returns the version in the name of a tag; nothing if the name has none. */
export function versionOfTag({ name }: Tag): string | undefined {
	return TAG.exec(name)?.[1];
}

/** @returns the version that the files say. */
export function versionOf(state: ModuleState): string | undefined {
	return statements(state).find(({ fact }) => fact === 'version')?.value;
}

export function isPrerelease(version: string): boolean {
	return version.includes('-');
}

export function newest<T extends { readonly version: string }>(versions: readonly T[]): T | undefined {
	return versions.reduce<T | undefined>(
		(best, version) => (best === undefined || isOlder(best.version, version.version) ? version : best),
		undefined,
	);
}
