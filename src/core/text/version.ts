/** Compares version numbers of modules, such as `2026.0.1` and `2027.0.0-ballot.1`. */

interface Version {
	readonly numbers: readonly number[];
	/** The identifiers of a pre-release; empty for a release. */
	readonly suffix: readonly string[];
}

/** The source of a pattern for a version: at least two numbers, with an optional pre-release suffix. */
export const VERSION = '\\d{1,4}(?:\\.\\d{1,4}){1,3}(?:-[A-Za-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*)?';

const WHOLE = new RegExp(`^${VERSION}$`);

/**
 * Whether a version is older than another. A missing number stands for any number: `2026.0` is not older than `2026.0.1`.
 * A text that is no version is not older.
 */
export function isOlder(version: string, than: string): boolean {
	const [left, right] = [parse(version), parse(than)];
	if (!left || !right) {
		return false;
	}
	const { length } = left.numbers;
	for (const [index, number] of left.numbers.entries()) {
		const other = right.numbers[index] ?? 0;
		if (number !== other) {
			return number < other;
		}
	}
	if (length < right.numbers.length && left.suffix.length === 0) {
		return false;
	}
	if (right.numbers.slice(length).some((number) => number > 0)) {
		return true;
	}
	return isEarlier(left.suffix, right.suffix);
}

function parse(version: string): Version | undefined {
	if (!WHOLE.test(version)) {
		return undefined;
	}
	const [release = '', ...suffix] = version.split('-');
	return { numbers: release.split('.').map(Number), suffix: suffix.flatMap((part) => part.split('.')) };
}

/** Compares the suffixes of equal versions; a release comes after all its pre-releases. */
function isEarlier(left: readonly string[], right: readonly string[]): boolean {
	if (left.length === 0 || right.length === 0) {
		return left.length > 0 && right.length === 0;
	}
	const length = Math.max(left.length, right.length);
	for (let index = 0; index < length; index++) {
		const [one, other] = [left[index], right[index]];
		if (one === undefined || other === undefined) {
			return one === undefined;
		}
		if (one !== other) {
			const areNumbers = /^\d+$/.test(one) && /^\d+$/.test(other);
			return areNumbers ? Number(one) < Number(other) : one < other;
		}
	}
	return false;
}

/** The form of a version that a package asks for: one version, all of a line, or whatever is the newest. */
export type VersionForm = 'release' | 'pre-release' | 'range' | 'label';

/** `2026.x`, `2026.0.x`. */
const RANGE = /^(\d{1,4}(?:\.\d{1,4}){0,2})\.[xX*]$/;
/** A build of a branch has its name behind a dollar sign. */
const LABEL = /^(?:latest|dev|current(?:\$[\w./-]+)?)$/;
const SINGLE = /^\d+(?:\.\d+){0,3}(?:-([\w.-]+))?(?:\+[\w.-]+)?$/;

/** @returns nothing for a text that no package registry reads as a version. */
export function versionForm(text: string): VersionForm | undefined {
	const single = SINGLE.exec(text);
	if (single) {
		return single[1] === undefined ? 'release' : 'pre-release';
	}
	return RANGE.test(text) ? 'range' : LABEL.test(text) ? 'label' : undefined;
}

/** @returns the release line of a version, which is its first number; modules have the year there. */
export function releaseLine(version: string): string | undefined {
	return versionForm(version) === 'label' ? undefined : /^\d+(?=[.-]|$)/.exec(version)?.[0];
}

/** Whether a version, or each version of a range, is older than another one of the same release line. */
export function isBehind(version: string, release: string): boolean {
	const asked = RANGE.exec(version)?.[1] ?? version;
	return releaseLine(version) === releaseLine(release) && isOlder(asked, release);
}
