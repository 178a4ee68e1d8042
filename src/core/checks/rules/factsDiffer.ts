import {
	areSameClaims,
	type Claim,
	claimsIn,
	SHARED_FACTS,
	type SharedFact,
	valueInDirectory,
} from '../../fhir/claims';
import { meantPackage } from '../../fhir/meantPackage';
import { moduleOfPackage, modulesOf, UNNAMED_PACKAGE } from '../../fhir/modules';
import { isOfOtherRepository, projectModule } from '../../fhir/projectModule';
import { replaceText } from '../../fhir/replaceText';
import type { Choice, Problem, Severity } from '../../problem';
import type { Entry } from '../../registry/registry';
import { configPair } from './examplePair';
import type { FhirContext, Rule } from './rule';

type Code = 'rule-facts-differ' | 'rule-facts-differ-here' | 'rule-facts-differ-directory';

/** The files in the order in which one of them gets the finding. */
const KINDS: readonly string[] = ['sushi', 'package', 'ini', 'readme'];

export const factsDiffer: Rule<'facts-differ', Code> = {
	id: 'facts-differ',
	severity: 'warning',
	reports:
		'Reports an id, version, canonical, title, licence or publisher that sushi-config.yaml, package.json, ig.ini, README.md and the directory do not state alike.',
	why: 'Each program reads another one of these files, so the same module is published with different facts.',
	messages: {
		'rule-facts-differ': { text: 'This is “{0}”, but {2} says “{1}”.', title: 'Facts differ: {0}, {1}' },
		'rule-facts-differ-here': {
			text: 'This is “{0}”, but another place in this file says “{1}”.',
			title: 'Facts differ: {0}, {1}',
		},
		'rule-facts-differ-directory': {
			text: 'This is “{0}”, but the directory says “{1}”.',
			title: 'Facts differ: {0}, {1}',
		},
	},
	example(registry) {
		const known = modulesOf(registry).all.find(({ entry }) => entry.module?.publisher && entry.module.licence);
		const lines = (licence: string): string => `packageId: ${known?.package}\nlicense: ${licence}`;
		const right = known?.entry.module?.licence;
		return configPair(right && lines(right === 'CC0-1.0' ? 'CC-BY-4.0' : 'CC0-1.0'), right && lines(right));
	},
	checkFhir(context) {
		const { file, others, registry, repository } = context;
		if (file.kind === 'shorthand') {
			return [];
		}
		const files = [{ file, path: undefined }, ...others].sort(
			(a, b) => KINDS.indexOf(a.file.kind) - KINDS.indexOf(b.file.kind),
		);
		const entry = projectModule(
			files.map((one) => one.file),
			registry,
			repository,
		);
		return SHARED_FACTS.flatMap((fact) => {
			const claims = files.flatMap((one) => claimsIn(one.file, one.path, fact));
			return differing(
				context,
				fact,
				claims.filter((claim) => !isReportedElsewhere(claim, fact, context, entry)),
				entry,
			);
		});
	},
};

/** Whether another rule says that a value is wrong. */
function isReportedElsewhere(
	{ value, file }: Claim,
	fact: SharedFact,
	{ registry, repository }: FhirContext,
	entry: Entry | undefined,
): boolean {
	if (file.kind === 'readme') {
		return false;
	}
	if (fact === 'canonical') {
		return entry?.module?.canonical !== undefined;
	}
	if (fact !== 'package') {
		return false;
	}
	if (value === UNNAMED_PACKAGE) {
		return true;
	}
	const known = moduleOfPackage(registry, value);
	return known
		? known.module?.package !== value || isOfOtherRepository(known, registry, repository)
		: meantPackage(registry, value) !== undefined;
}

function differing(
	context: FhirContext,
	fact: SharedFact,
	claims: readonly Claim[],
	entry: Entry | undefined,
): readonly Problem<Code>[] {
	const areSame = (one: string, other: string): boolean => areSameClaims(fact, one, other, context.registry);
	const right = entry && valueInDirectory(entry, fact);
	const next = fact === 'publisher' ? entry?.module?.nextPublisher?.name : undefined;
	const isRight = ({ value }: Claim): boolean =>
		[right, next].some((known) => known !== undefined && areSame(known, value));
	// The directory decides which place is the wrong one. Without it, any is as likely.
	const wrong = right === undefined ? claims : claims.filter((claim) => !isRight(claim));
	const isChecked = ({ file }: Claim): boolean => file.kind !== 'readme';
	const anchor = wrong.find(isChecked) ?? (wrong.length > 0 ? claims.find(isChecked) : undefined);
	const others = claims.filter((claim) => claim !== anchor);
	const opposed = anchor && others.filter(({ value }) => !areSame(value, anchor.value));
	if (!anchor || !opposed || (right === undefined && opposed.length === 0) || anchor.file !== context.file) {
		return [];
	}
	const { start, end, value } = anchor.text;
	const other = opposed.find(isRight) ?? opposed[0];
	const base = {
		severity: severityOf(fact, opposed.length === 0),
		span: { start, end },
		related: others.map(({ path, text }) => ({
			...(path !== undefined && { path }),
			span: { start: text.start, end: text.end },
			value: text.value,
		})),
		choices: choices(anchor, opposed, right),
	} as const;
	if (!other) {
		return [{ ...base, code: 'rule-facts-differ-directory', args: [value, right ?? ''] }];
	}
	return other.path === undefined
		? [{ ...base, code: 'rule-facts-differ-here', args: [value, other.value] }]
		: [{ ...base, code: 'rule-facts-differ', args: [value, other.value, other.path] }];
}

/** A title is free, and the directory can lag behind when a module changes its licence or publisher. */
function severityOf(fact: SharedFact, isDirectoryOnly: boolean): Severity {
	return fact === 'title' || fact === 'publisher' || isDirectoryOnly ? 'information' : 'warning';
}

/** One way for each direction: to each other value here, and to this value in each other place. */
function choices(anchor: Claim, opposed: readonly Claim[], right: string | undefined): readonly Choice[] {
	const values = new Set([...(right === undefined ? [] : [right]), ...opposed.map(({ value }) => value)]);
	const changed = ({ text, path }: Claim, value: string): readonly Choice[] => {
		const edit = replaceText(text, value);
		return edit ? [{ ...(path !== undefined && { path }), edits: [edit], value }] : [];
	};
	return [
		...[...values].flatMap((value) => (value === anchor.value ? [] : changed(anchor, value))),
		...opposed.flatMap((claim) => changed(claim, anchor.value)),
	];
}
