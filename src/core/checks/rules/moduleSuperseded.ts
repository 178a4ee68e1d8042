import { addressIndex } from '../../entries/addressIndex';
import { packagesIn } from '../../entries/mentions';
import { DEFAULT_LANGUAGE } from '../../language';
import type { Problem, Span } from '../../problem';
import type { Entry } from '../../registry/registry';
import { isSameRepository } from '../../repository/repositoryName';
import type { Rule, RuleContext } from './rule';

/** Packages and repositories of modules that another one has taken the place of. Names such as "Person" are words. */
export const moduleSuperseded: Rule = {
	id: 'module-superseded',
	severity: 'information',
	check(context) {
		return [...packageIds(context), ...links(context)];
	},
};

/** A package id stands in backticks as a rule; blocks of code are nobody's prose. */
function packageIds(context: RuleContext): readonly Problem[] {
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

function links(context: RuleContext): readonly Problem[] {
	return context.file.links.flatMap((link) => {
		const found = addressIndex(context.registry).ownersOf(link.url);
		const entry = found.find(isSuperseded);
		// A module and its repository are two entries with one address.
		return entry && found.every((other) => isSuperseded(other) || isSameRepository(other.repository, entry.repository))
			? problemOf(entry, link.destination, entry.name[DEFAULT_LANGUAGE], context)
			: [];
	});
}

function problemOf(entry: Entry, span: Span, name: string, { registry, repository }: RuleContext): readonly Problem[] {
	if (isSameRepository(entry.repository, repository)) {
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
