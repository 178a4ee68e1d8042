import { addressIndex } from '../../entries/addressIndex';
import { DEFAULT_LANGUAGE, inEvery, SOURCE_LANGUAGE } from '../../language';
import { titleOf } from '../../markdown/title';
import type { Entry, Registry } from '../../registry/registry';
import { EXAMPLE_WORDS } from './exampleWords';
import { ownModule } from './ownModule';
import type { Rule, RuleContext } from './rule';

export const moduleSuccessor: Rule<'module-successor', 'rule-module-successor'> = {
	id: 'module-successor',
	severity: 'warning',
	reports: 'Reports the README of a module that was replaced when it does not name the module that replaces it.',
	why: 'Readers who come from a search go on using a module that receives no corrections.',
	messages: {
		'rule-module-successor': {
			text: '“{0}” has been replaced by “{1}”, and this README does not say so. Link {2}',
			title: 'Module: successor not mentioned',
		},
	},
	example({ entries }, language = SOURCE_LANGUAGE) {
		const old = [...entries.values()].find(({ module, successor }) => module?.status === 'superseded' && successor);
		const now = entries.get(old?.successor ?? '');
		const name = old?.name[language] ?? '';
		const { profiles, replacedBy } = EXAMPLE_WORDS[language];
		return old?.module?.package === undefined || !now
			? undefined
			: {
					wrong: `${name}: ${profiles}`,
					right: `${name}: ${replacedBy} ${now.name[language]}`,
					package: old.module.package,
				};
	},
	check(context) {
		const { file, registry, isReadme, isFrontPage = true } = context;
		const own = isReadme && isFrontPage ? ownModule(context) : undefined;
		const next = own?.module?.status === 'superseded' ? registry.entries.get(own.successor ?? '') : undefined;
		if (!own || !next || names(context, next)) {
			return [];
		}
		const span = titleOf(file)?.span ?? { start: file.contentStart, end: file.contentStart };
		const page = next.repository === undefined ? (next.links[0]?.url ?? '') : `https://github.com/${next.repository}`;
		const args = [own.name[DEFAULT_LANGUAGE], next.name[DEFAULT_LANGUAGE], page];
		return [{ code: 'rule-module-successor', severity: 'warning', span, args }];
	},
};

/** Whether a README names a module: by name, by package or by a link to one of its pages. */
function names({ file, registry }: RuleContext, module: Entry): boolean {
	const text = file.text.toLowerCase();
	const known = [...inEvery(module.name), module.module?.package, module.repository].filter((one) => one !== undefined);
	return (
		known.some((name) => text.includes(name.toLowerCase())) ||
		file.links.some(({ url }) => leadsTo(registry, url, module))
	);
}

function leadsTo(registry: Registry, url: string, module: Entry): boolean {
	return addressIndex(registry).ownersOf(url).includes(module);
}
