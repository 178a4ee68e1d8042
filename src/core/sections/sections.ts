/** The README sections of a registry, and their text. */

import { accessMail } from '../access/accessMail';
import { mailtoUri } from '../access/mailto';
import { type Language, perLanguage } from '../language';
import { escapeDestination, escapeMarkdown, markdownLink } from '../markdown/markdownText';
import { bestLink, needsMembership, teamLink } from '../registry/links';
import { recipientOn } from '../registry/onDay';
import { perRegistry } from '../registry/perRegistry';
import { type Entry, type Group, hasEnded, type Registry, type SectionTemplate } from '../registry/registry';
import type { RepositoryFacts } from '../repository/repositoryFacts';
import { type RepositoryKind, repositoryKind } from '../repository/repositoryKind';
import { choose } from '../template/choose';
import { withoutEmptyParts } from '../template/emptyParts';
import { Blanks, type SectionText } from '../template/sectionText';
import { RenderBudget, renderMarkdown, renderText, type TemplateView } from '../template/template';
import { repositoryView } from './repositoryView';

export interface Section extends SectionTemplate {
	/** The group, if `groupSection` made this section. */
	readonly group: Group | undefined;
}

/**
 * Returns all sections in the order of pickers: one for each top-level group without a section of its own, then those of
 * the file. Starters come last.
 */
export function sectionsOf(registry: Registry): readonly Section[] {
	const written = [...registry.sections.values()].map((section) => ({ ...section, group: undefined }));
	const made = registry
		.groupsOf()
		.filter((group) => group.section && !registry.sections.has(group.id))
		.map((group) => groupSection(registry, group));
	const all: Section[] = [...made, ...written];
	return [...all.filter((section) => !section.starter), ...all.filter((section) => section.starter)];
}

/** Returns the sections of a registry by id, built once per registry. */
export const sectionsById: (registry: Registry) => ReadonlyMap<string, Section> = perRegistry(
	(registry) => new Map(sectionsOf(registry).map((section) => [section.id, section])),
);

/** @returns the section with an id, or nothing. */
export function findSection(registry: Registry, id: string): Section | undefined {
	return sectionsById(registry).get(id);
}

/** The most sections that one section may include, directly or indirectly. */
const MAX_INCLUDES = 500;

/**
 * Renders a section.
 *
 * @param facts the known facts of the current repository.
 * @param budget the limit of the rendering.
 * @returns the Markdown, ending without a line break.
 * @throws {Error} when the section's template is malformed.
 * @throws {TemplateLimitError} when the section asks for too much text.
 */
export function renderSection(
	registry: Registry,
	section: Section,
	language: Language,
	facts: RepositoryFacts = {},
	budget = new RenderBudget(),
): SectionText {
	const blanks = new Blanks();
	const view = sectionView(registry, language, facts, blanks, kindOf(registry, section, facts), budget);
	const sections = sectionsById(registry);
	let rendered = 0;
	const render = (target: Section, depth: number): string => {
		rendered += 1;
		// Limits nested includes, which could otherwise fill the memory.
		if (depth > 10 || rendered > MAX_INCLUDES) {
			return '';
		}
		const nested = {
			...view,
			groupSections: () =>
				[...sections.values()]
					.filter((other) => isGroupSection(registry, other))
					.map((other) => ({
						body: withoutOuterBlanks(withoutEmptyParts(render(other, depth + 1))),
					})),
		};
		if (target.group) {
			Object.defineProperties(nested, Object.getOwnPropertyDescriptors(groupView(registry, target.group, language)));
		}
		const partial = (name: string): string | undefined => {
			const included = sections.get(name);
			return included && render(included, depth + 1);
		};
		return renderMarkdown(target.body[language], nested, partial, budget);
	};
	return blanks.split(withoutOuterBlanks(withoutEmptyParts(render(section, 0))));
}

/** Like `renderSection`, but returns nothing for an error, so that one broken section does not break a list. */
export function tryRenderSection(...args: Parameters<typeof renderSection>): SectionText | undefined {
	try {
		return renderSection(...args);
	} catch {
		// The checks of the registry report malformed templates.
		return undefined;
	}
}

/** A section only for modules or only for software decides the kind; otherwise the facts do. */
function kindOf(registry: Registry, section: Section, facts: RepositoryFacts): RepositoryKind | undefined {
	const [kind, ...others] = section.readme;
	const isOwn = others.length === 0 && (kind === 'module' || kind === 'software');
	return isOwn ? kind : repositoryKind(registry, facts);
}

function groupSection(registry: Registry, group: Group): Section {
	const describe = (language: Language): string =>
		renderText(registry.groupSection.description[language], { name: group.name[language] });
	return {
		id: group.id,
		name: group.name,
		description: perLanguage(describe),
		readme: ['organisation'],
		starter: false,
		body: registry.groupSection.body,
		headings: perLanguage(() => []),
		group,
	};
}

function isGroupSection(registry: Registry, section: Section): boolean {
	const group = registry.groups.get(section.id);
	return group?.section === true && group.parent === undefined;
}

function withoutOuterBlanks(markdown: string): string {
	return markdown.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}

function sectionView(
	registry: Registry,
	language: Language,
	facts: RepositoryFacts,
	blanks: Blanks,
	kind: RepositoryKind | undefined,
	budget: RenderBudget,
): TemplateView {
	return {
		...registryViews[language](registry),
		repo: {
			...repositoryView(registry, facts, language, blanks),
			isModule: kind === 'module',
			isSoftware: kind === 'software',
		},
		blank: (name?: string) => (text: string) => {
			budget.spend(1, text.length);
			return String(blanks.add(text.trim(), { name }));
		},
		choice: (name?: string) => (text: string, render: (template: string) => string) =>
			choose(name, text, (template) => withoutEmptyParts(render(template)), blanks),
	};
}

/** The values of the registry for templates, by language. */
const registryViews = perLanguage((language) => perRegistry((registry) => registryView(registry, language)));

function registryView(registry: Registry, language: Language): TemplateView {
	const { initiative } = registry;
	return {
		initiative: {
			...initiative,
			name: initiative.name[language],
			website: initiative.website[language],
			coreDataSetPicture: initiative.coreDataSetPicture[language],
			banner: { url: initiative.banner.url, text: initiative.banner.text[language] },
		},
		access: {
			...recipientOn(registry, registry.day),
			mailto: mailtoUri(accessMail(registry, { teams: [] }, language)),
		},
		year: registry.updated.slice(0, 4),
		groups: onDemand(registry.groups, (group) => groupView(registry, group, language)),
		entry: onDemand(registry.entries, (entry) => entryView(registry, entry, language)),
	};
}

/** Views by id, each made when a template asks for it: one section names few of the hundreds of entries. */
function onDemand<T>(items: ReadonlyMap<string, T>, viewOf: (item: T) => TemplateView): TemplateView {
	const views = {};
	for (const [id, item] of items) {
		let made: TemplateView | undefined;
		Object.defineProperty(views, id, {
			enumerable: true,
			get: () => {
				made ??= viewOf(item);
				return made;
			},
		});
	}
	return views;
}

function groupView(registry: Registry, group: Group, language: Language): TemplateView {
	return {
		id: group.id,
		name: group.name[language],
		intro: group.intro?.[language] ?? '',
		outro: group.outro?.[language] ?? '',
		more: group.more,
		// On demand, since a heading needs the name only.
		get entries() {
			return registry
				.entriesOf(group.id)
				.filter((entry) => group.keepEnded || !hasEnded(entry, registry.day))
				.map((entry) => entryView(registry, entry, language));
		},
		groups: registry.groupsOf(group.id).map((child) => ({ id: child.id, name: child.name[language] })),
	};
}

function entryView(registry: Registry, entry: Entry, language: Language): TemplateView {
	const best = bestLink(entry, language);
	const team = teamLink(entry);
	const url = best?.url ?? '';
	const name = entry.name[language];
	return {
		id: entry.id,
		name,
		short: entry.short[language],
		longName: entry.longName?.[language] ?? '',
		description: entry.description?.[language] ?? '',
		note: entry.note?.[language] ?? '',
		url,
		link: url ? markdownLink(name, url) : escapeMarkdown(name),
		membersOnly: best !== undefined && needsMembership(best),
		team: team && team !== best ? escapeDestination(team.url) : '',
		ended: hasEnded(entry, registry.day),
		endYear: entry.valid?.to?.slice(0, 4) ?? '',
		module: entry.module,
		site: entry.site,
		repository: entry.repository ?? '',
	};
}
