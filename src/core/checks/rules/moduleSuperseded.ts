import { addressIndex } from '../../entries/addressIndex';
import { packagesIn } from '../../entries/mentions';
import { DEFAULT_LANGUAGE } from '../../language';
import type { Problem, Span } from '../../problem';
import type { Entry } from '../../registry/registry';
import { isSameRepository } from '../../repository/repositoryName';
import { examplePair } from './examplePair';
import type { Rule, RuleContext } from './rule';

type Superseded = Problem<'rule-module-superseded' | 'rule-module-superseded-successor'>;

const VERSION_AT_END = /\/v?\d[\w.-]{0,40}\/?$/;

/** Finds superseded modules by package id and repository, not by name: names such as "Person" are ordinary words. */
export const moduleSuperseded: Rule<
	'module-superseded',
	'rule-module-superseded' | 'rule-module-superseded-successor'
> = {
	id: 'module-superseded',
	severity: 'information',
	isLocal: true,
	isAboutToday: true,
	reports: 'Reports the package or repository of a module that another module has replaced.',
	why: 'It no longer receives corrections.',
	messages: {
		'rule-module-superseded': { text: '“{0}” is superseded.', title: 'Module: {0} is superseded' },
		'rule-module-superseded-successor': { text: '“{0}” is superseded by “{1}”.', title: 'Module: {0} is superseded' },
	},
	example({ entries }) {
		const old = [...entries.values()].find(({ module }) => module?.status === 'superseded' && module.package);
		return examplePair(old?.module?.package, entries.get(old?.successor ?? '')?.module?.package);
	},
	check(context) {
		return [...packageIds(context), ...links(context)];
	},
};

/** Finds package ids in prose and inline code. Code blocks are left out. */
function packageIds(context: RuleContext): readonly Superseded[] {
	const { file, registry } = context;
	const inCode = file.inlineCode.flatMap((code) =>
		packagesIn(registry, file.text.slice(code.start, code.end)).map(({ entry, start, end }) => ({
			entry,
			start: code.start + start,
			end: code.start + end,
		})),
	);
	return [...packagesIn(registry, file.prose), ...inCode]
		.filter(({ entry }) => isSuperseded(entry))
		.flatMap(({ entry, start, end }) => problemOf(entry, { start, end }, file.text.slice(start, end), context));
}

function links(context: RuleContext): readonly Superseded[] {
	return context.file.links.flatMap((link) => {
		const addresses = addressIndex(context.registry);
		const exact = addresses.ownersOf(link.url);
		// The address of one version of a package begins with that of the package.
		const found = exact.length > 0 ? exact : addresses.ownersOf(link.url.replace(VERSION_AT_END, ''));
		const entry = found.find(isSuperseded);
		// A module and its repository are two entries with one address.
		return entry && found.every((other) => isSuperseded(other) || isSameRepository(other.repository, entry.repository))
			? problemOf(entry, link.destination, entry.name[DEFAULT_LANGUAGE], context)
			: [];
	});
}

function problemOf(
	entry: Entry,
	span: Span,
	name: string,
	{ registry, repository, facts }: RuleContext,
): readonly Superseded[] {
	// The repository of the module names itself.
	if (isSameRepository(entry.repository, repository) || (facts.package && entry.module?.package === facts.package)) {
		return [];
	}
	const successor = registry.entries.get(entry.successor ?? '');
	return successor
		? [
				{
					code: 'rule-module-superseded-successor',
					severity: 'information',
					span,
					args: [name, successor.module?.package ?? successor.name[DEFAULT_LANGUAGE]],
				},
			]
		: [{ code: 'rule-module-superseded', severity: 'information', span, args: [name] }];
}

function isSuperseded(entry: Entry): boolean {
	return entry.module?.status === 'superseded';
}
