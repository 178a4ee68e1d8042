import { canonicalOfResource, comparableCanonical } from '../../fhir/canonicals';
import { type FhirText, statedIn } from '../../fhir/fhirFile';
import { hiddenBy } from '../../fhir/hiddenBy';
import { isOwnCanonical, modulesOf } from '../../fhir/modules';
import { projectModule } from '../../fhir/projectModule';
import { replaceText } from '../../fhir/replaceText';
import { DEFAULT_LANGUAGE } from '../../language';
import type { Problem } from '../../problem';
import type { Entry } from '../../registry/registry';
import { withoutEnd } from '../../text/withoutEnd';
import { configPair } from './examplePair';
import type { FhirContext, Rule } from './rule';

type Code = 'rule-canonical' | 'rule-canonical-other' | 'rule-canonical-space';

/** The folders of canonicals: `core/` and `ext/` of earlier modules, and none. */
const SPACE = /^(.*\/fhir\/)(?:core\/|ext\/)?(modul-[\w-]+)$/;

export const canonical: Rule<'canonical', Code> = {
	id: 'canonical',
	severity: 'warning',
	reports: 'Reports a canonical that is not the one of the module.',
	why: 'A canonical names a module forever. Some begin with core/ or ext/, and their last word often differs from the package.',
	messages: {
		'rule-canonical': { text: 'The canonical of {1} is {2}.', title: 'Canonical: not the one of {1}' },
		'rule-canonical-other': {
			text: 'This is the canonical of {3}. The one of {1} is {2}.',
			title: 'Canonical: the one of {3}',
		},
		'rule-canonical-space': {
			text: 'Addresses of {1} begin with {2}/.',
			title: 'Canonical: not the one of {1}',
		},
	},
	example(registry) {
		const known = modulesOf(registry).all.find(({ entry }) => entry.module?.canonical?.includes('/core/'));
		const [id, right] = [known?.package, known?.entry.module?.canonical];
		const lines = (address: string): string => `packageId: ${id}\ncanonical: ${address}`;
		return configPair(right && lines(right.replace('/core/', '/')), right && lines(right));
	},
	checkFhir(context) {
		const { file, others, registry, repository } = context;
		if (file.kind === 'shorthand') {
			return spaces(context);
		}
		const own = projectModule([file, ...others.map((other) => other.file)], registry, repository);
		return file.values.flatMap(({ fact, text }) => (fact === 'canonical' && text ? stated(context, text, own) : []));
	},
};

/** The canonical that a file states of its own module. */
function stated({ registry }: FhirContext, text: FhirText, own: Entry | undefined): readonly Problem<Code>[] {
	const right = own?.module?.canonical;
	if (!own || right === undefined || comparableCanonical(text.value) === right || text.value === '') {
		return [];
	}
	const other = modulesOf(registry).byCanonical.get(comparableCanonical(text.value));
	const names = [text.value, own.short[DEFAULT_LANGUAGE], right];
	// The implementation guide that a file names below the canonical stays.
	const slashes = text.value.slice(withoutEnd(text.value, '/').length);
	const [rest = slashes] = /\/ImplementationGuide(?:\/[\s\S]*)?$/.exec(text.value) ?? [];
	const edit = replaceText(text, right + rest);
	return [
		{
			code: other ? 'rule-canonical-other' : 'rule-canonical',
			severity: 'warning',
			span: { start: text.start, end: text.end },
			args: other ? [...names, other.short[DEFAULT_LANGUAGE]] : names,
			...(edit && { guess: [edit] }),
		},
	];
}

/** Addresses in Shorthand that name a module in the wrong folder. */
function spaces({ file, registry, others }: FhirContext): readonly Problem<Code>[] {
	const { byCanonical } = modulesOf(registry);
	// A canonical that the project states is checked where it states it.
	const own = others.map((other) => comparableCanonical(statedIn(other.file, 'canonical')?.value ?? ''));
	const isHidden = hiddenBy(file.comments);
	return file.addresses.flatMap((address): readonly Problem<Code>[] => {
		const isComment = isHidden(address);
		const base = canonicalOfResource(address.value);
		if (isComment || !isOwnCanonical(registry, base) || byCanonical.has(base) || own.includes(base)) {
			return [];
		}
		const [, home, name] = SPACE.exec(base) ?? [];
		const entry = ['', 'core/', 'ext/'].flatMap((space) => byCanonical.get(`${home}${space}${name}`) ?? [])[0];
		const right = entry?.module?.canonical;
		if (!entry || right === undefined) {
			return [];
		}
		const span = { start: address.start, end: address.start + base.length };
		const args = [base, entry.short[DEFAULT_LANGUAGE], right];
		return [{ code: 'rule-canonical-space', severity: 'information', span, args, guess: [{ ...span, text: right }] }];
	});
}
