import { addressIndex } from '../../entries/addressIndex';
import type { Problem, Span } from '../../problem';
import { perRegistry } from '../../registry/perRegistry';
import type { Entry } from '../../registry/registry';
import { isSameRepository } from '../../repository/repositoryName';
import { escapeRegExp } from '../../text/escapeRegExp';
import type { Rule, RuleContext } from './rule';

const packages = perRegistry((registry) => {
	const superseded = [...registry.entries.values()].filter(isSuperseded);
	const byPackage = new Map(
		superseded.flatMap((entry) => (entry.module?.package ? [[entry.module.package, entry]] : [])),
	);
	const ids = [...byPackage.keys()].map(escapeRegExp);
	return {
		byPackage,
		pattern: ids.length > 0 ? new RegExp(`(?<![\\w.-])(?:${ids.join('|')})(?![\\w-]|\\.[\\w-])`, 'g') : undefined,
	};
});

/** Packages and repositories of modules that another one has taken the place of. Names such as "Person" are words. */
export const moduleSuperseded: Rule = {
	id: 'module-superseded',
	severity: 'information',
	check(context) {
		return [...packageIds(context), ...links(context)];
	},
};

function packageIds(context: RuleContext): readonly Problem[] {
	const { file, registry } = context;
	const { byPackage, pattern } = packages(registry);
	if (!pattern) {
		return [];
	}
	// A package id stands in backticks as a rule; blocks of code are nobody's prose.
	const inCode = file.inlineCode.flatMap((code) =>
		[...file.text.slice(code.start, code.end).matchAll(pattern)].map((match) => at(match, code.start)),
	);
	const inProse = [...file.prose.matchAll(pattern)].map((match) => at(match, 0));
	return [...inProse, ...inCode].flatMap((span) => {
		const id = file.text.slice(span.start, span.end);
		const entry = byPackage.get(id);
		return entry ? problemOf(entry, span, id, context) : [];
	});
}

function links(context: RuleContext): readonly Problem[] {
	return context.file.links.flatMap((link) => {
		const found = addressIndex(context.registry).ownersOf(link.url);
		const entry = found.find(isSuperseded);
		// A module and its repository are two entries with one address.
		return entry && found.every((other) => isSuperseded(other) || isSameRepository(other.repository, entry.repository))
			? problemOf(entry, link.destination, entry.name.de, context)
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
					args: [name, successor.module?.package ?? successor.name.de],
				},
			]
		: [{ code: 'rule-module-superseded', severity: 'information', span, args: [name] }];
}

function isSuperseded(entry: Entry): boolean {
	return entry.module?.status === 'superseded';
}

function at(match: RegExpExecArray, offset: number): Span {
	return { start: offset + match.index, end: offset + match.index + match[0].length };
}
