import type { FhirDependency } from '../../fhir/fhirFile';
import { moduleOfPackage, modulesOf } from '../../fhir/modules';
import { replaceText } from '../../fhir/replaceText';
import type { Problem, TextEdit } from '../../problem';
import type { Entry } from '../../registry/registry';
import { isBehind, versionForm } from '../../text/version';
import { withoutEnd } from '../../text/withoutEnd';
import { configPair } from './examplePair';
import type { Rule } from './rule';

type Code = 'rule-package-version-unknown' | 'rule-package-version-behind' | 'rule-package-version-comment';

/** Signs that people know from Git and from other package managers. */
const STRANGE_SIGNS = /^(?:[~^=v]|[<>]=?)[ \t]*(?=\d)/i;

/** Finds versions of dependencies that no program understands, and those with corrections in the same release line. */
export const packageVersion: Rule<'package-version', Code> = {
	id: 'package-version',
	severity: 'warning',
	reports:
		'Reports a version of a dependency that is none, has a comment behind it, or is older than the newest one of its release line.',
	why: 'The IG Publisher takes a comment behind a version for a part of it and stops. Newer versions of the same year hold corrections.',
	messages: {
		'rule-package-version-unknown': {
			text: '“{0}” is no version of a package. Versions are written such as 2026.0.1, 2026.0.x or 2027.0.0-ballot.',
			title: 'Version: {0} is none',
		},
		'rule-package-version-behind': {
			text: 'Version {0} of “{2}” is not the newest one of its release line: {1} is.',
			title: 'Version: {0} is not the newest',
		},
		'rule-package-version-comment': {
			text: 'A comment behind a version stops the IG Publisher, which takes it for a part of the version. Write it in the line above.',
			title: 'Version: a comment follows it',
			fix: 'Move the comment to the line above',
		},
	},
	example(registry) {
		const known = modulesOf(registry).all.find(({ entry }) => entry.module?.stable);
		const line = known && `${known.package}: ${known.entry.module?.stable}`;
		return configPair(
			line && `dependencies:\n  ${line} # checked in May`,
			line && `dependencies:\n  # checked in May\n  ${line}`,
		);
	},
	checkFhir({ file, registry }) {
		return file.dependencies.flatMap((dependency) => {
			const entry = moduleOfPackage(registry, dependency.package.value);
			return [...commentBehind(file.text, dependency), ...(entry ? versionOf(dependency, entry) : [])];
		});
	},
};

function versionOf({ package: id, version }: FhirDependency, { module }: Entry): readonly Problem<Code>[] {
	// While somebody types, the quotation marks can be empty.
	if (!version || version.value.trim() === '') {
		return [];
	}
	const { start, end, value } = version;
	const span = { start, end };
	if (versionForm(value) === undefined) {
		const written = value.replace(STRANGE_SIGNS, '');
		const edit = versionForm(written) === undefined ? undefined : replaceText(version, written);
		const guess = edit && { guess: [edit] };
		return [{ code: 'rule-package-version-unknown', severity: 'warning', span, args: [value], ...guess }];
	}
	const newest = [module?.stable, ...(module?.earlier ?? [])].find((known) => known && isBehind(value, known));
	if (newest === undefined) {
		return [];
	}
	const edit = replaceText(version, versionForm(value) === 'range' ? rangeWith(value, newest) : newest);
	const guess = edit && { guess: [edit] };
	const args = [value, newest, id.value];
	return [{ code: 'rule-package-version-behind', severity: 'information', span, args, ...guess }];
}

/** The range of the same precision that holds a version: `2026.7.x` for `2026.0.x` and `2026.7.0`. */
function rangeWith(range: string, version: string): string {
	const length = range.split('.').length;
	return [...version.split(/[.-]/).slice(0, length - 1), 'x'].join('.');
}

function commentBehind(text: string, { comment, whole, version }: FhirDependency): readonly Problem<Code>[] {
	if (!comment || !version) {
		return [];
	}
	const [indent = ''] = /^[ \t]*/.exec(text.slice(whole.start, comment.start)) ?? [];
	const lineEnd = /\r\n|\r|\n/.exec(text.slice(whole.start))?.[0] ?? /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
	const before = withoutEnd(text.slice(whole.start, comment.start), ' \t');
	const fix: readonly TextEdit[] = [
		{ start: whole.start, end: whole.start, text: indent + text.slice(comment.start, comment.end) + lineEnd },
		{ start: whole.start + before.length, end: comment.end, text: '' },
	];
	const span = { start: comment.start, end: comment.end };
	return [{ code: 'rule-package-version-comment', severity: 'error', span, args: [], fix }];
}
