/** The catalogue of README sections, and a section's text. Everything here is a view of the registry. */

import { mailtoUri } from '../access/mailto';
import { accessMail } from '../access/request';
import { type Language, perLanguage } from '../language';
import { escapeDestination, escapeMarkdown, markdownLink } from '../markdown/markdownText';
import { bestLink, needsMembership, teamLink } from '../registry/links';
import { type Entry, type Group, hasEnded, type Registry, type SectionTemplate } from '../registry/registry';
import type { RepositoryFacts } from '../repository/repositoryFacts';
import { type RepositoryKind, repositoryKind } from '../repository/repositoryKind';
import { choose } from '../template/choose';
import { Blanks, type SectionText } from '../template/sectionText';
import { RenderBudget, renderMarkdown, renderText, type TemplateView } from '../template/template';
import { repositoryView } from './repositoryView';

export interface Section extends SectionTemplate {
	/** The group whose section this is, when it was made by `groupSection`. */
	readonly group: Group | undefined;
}

/**
 * The sections in the order of pickers: those of the file, then one for each top-level group without its own.
 * Whole READMEs come last.
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

/** @returns the section with an id, or nothing. */
export function findSection(registry: Registry, id: string): Section | undefined {
	return sectionsOf(registry).find((section) => section.id === id);
}

/** How many sections one section may include, those in those counted too. */
const MAX_INCLUDES = 500;

/**
 * Renders a section.
 *
 * @param facts what is known of the repository at hand.
 * @param budget what it may cost.
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
	const sections = new Map(sectionsOf(registry).map((other) => [other.id, other]));
	let rendered = 0;
	const render = (target: Section, depth: number): string => {
		rendered += 1;
		// Sections that include sections end here, be it deep or wide, instead of filling the memory.
		if (depth > 10 || rendered > MAX_INCLUDES) {
			return '';
		}
		const own = target.group ? { ...view, ...groupView(registry, target.group, language) } : view;
		const nested = {
			...own,
			groupSections: () =>
				[...sections.values()]
					.filter((other) => isGroupSection(registry, other))
					.map((other) => ({
						body: render(other, depth + 1),
					})),
		};
		const partial = (name: string): string | undefined => {
			const included = sections.get(name);
			return included && render(included, depth + 1);
		};
		return renderMarkdown(target.body[language], nested, partial, budget);
	};
	return blanks.split(tidy(render(section, 0)));
}

/** The same for a list of sections, where one that cannot be rendered must not take the others with it. */
export function tryRenderSection(...what: Parameters<typeof renderSection>): SectionText | undefined {
	try {
		return renderSection(...what);
	} catch {
		// The checks of the registry say what is wrong with a template, and where.
		return undefined;
	}
}

/** A section for modules alone is about a module, whatever is known, and one for software alone is not. */
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

/** Templates leave blank lines where a part was empty; Markdown wants one between blocks and none at the end. */
function tidy(markdown: string): string {
	return markdown
		.replace(/[ \t]+$/gm, '')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
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
		...registryView(registry, language),
		repo: {
			...repositoryView(registry, facts, language, blanks),
			isModule: kind === 'module',
			isSoftware: kind === 'software',
		},
		blank: () => (text: string) => {
			budget.spend(1, text.length);
			return String(blanks.add(text.trim()));
		},
		choice: () => (text: string, render: (template: string) => string) => choose(text, render, blanks),
	};
}

const registryViews = perLanguage(() => new WeakMap<Registry, TemplateView>());

/** What templates see of the registry, made once a registry and language. */
function registryView(registry: Registry, language: Language): TemplateView {
	const known = registryViews[language].get(registry);
	if (known) {
		return known;
	}
	const { initiative, access } = registry;
	const view = {
		initiative: {
			...initiative,
			name: initiative.name[language],
			website: initiative.website[language],
			banner: { url: initiative.banner.url, text: initiative.banner.text[language] },
		},
		access: {
			to: access.to,
			subject: access.subject,
			mailto: mailtoUri(accessMail(registry, { teams: [] }, language)),
		},
		year: registry.updated.slice(0, 4),
		groups: Object.fromEntries(
			[...registry.groups.values()].map((group) => [group.id, groupView(registry, group, language)]),
		),
		entry: Object.fromEntries(
			[...registry.entries.values()].map((entry) => [entry.id, entryView(registry, entry, language)]),
		),
	};
	registryViews[language].set(registry, view);
	return view;
}

function groupView(registry: Registry, group: Group, language: Language): TemplateView {
	return {
		id: group.id,
		name: group.name[language],
		intro: group.intro?.[language] ?? '',
		outro: group.outro?.[language] ?? '',
		more: group.more,
		entries: registry
			.entriesOf(group.id)
			.filter((entry) => group.keepEnded || !hasEnded(entry, registry.updated))
			.map((entry) => entryView(registry, entry, language)),
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
		ended: hasEnded(entry, registry.updated),
		endYear: entry.valid?.to?.slice(0, 4) ?? '',
		module: entry.module,
		site: entry.site,
		repository: entry.repository ?? '',
	};
}
