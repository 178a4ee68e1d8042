/** The questions of the access profile. An empty answer becomes a line to complete in the mail. */
import * as vscode from 'vscode';
import {
	githubUserOf,
	githubUserProblem,
	institutionProblem,
	institutionText,
	isAffiliation,
	LONGEST_LINE,
	lineProblem,
	siteOf,
	siteText,
} from '../../core/access/profile';
import { searchIndex } from '../../core/entries/search';
import { MESSAGES, type MessageCode } from '../../core/messages';
import type { Entry } from '../../core/registry/registry';
import { DEFAULT_ICON } from '../../host/entries/icons';
import { plainLabel } from '../../host/plainText';
import { readSetting } from '../../host/settings';
import { today } from '../../host/today';
import type { Services } from '../../services';
import type { ProfileDraft } from './profileDraft';
import { type Answer, askChoice, askText, type ChoiceItem, type Step } from './quickSteps';
import { allWays } from './ways/allWays';

export function nameStep(draft: ProfileDraft): Step {
	return async (position) =>
		keep(
			draft,
			'accessName',
			await askText(position, {
				value: draft.accessName,
				prompt: vscode.l10n.t('Your name, as the coordination office should read it'),
				validate: (text) => sentence(lineProblem(text), text),
			}),
		);
}

/** Offers the sites of the registry by search, and any other institution as typed. */
export function institutionStep(draft: ProfileDraft, services: Services): Step {
	const { registry } = services.store;
	const language = services.language.current;
	const toRow = (entry: Entry): ChoiceItem => ({
		iconPath: new vscode.ThemeIcon('home'),
		label: plainLabel(entry.name[language]),
		...(entry.site && { description: plainLabel([entry.site.code, entry.site.place].filter(Boolean).join(' · ')) }),
		value: siteText(entry, language),
	});
	return async (position) => {
		// It may have been chosen in another language of VS Code.
		const current = institutionText(registry, draft.accessInstitution, language);
		const answer = await askChoice(position, {
			placeholder: vscode.l10n.t('Your institution: choose a site, or type any other'),
			active: current,
			rows: (typed) => {
				const sites = matchingEntries(services, typed).filter(({ site }) => site !== undefined);
				return withTyped(typed, current, sites.map(toRow), institutionProblem);
			},
		});
		return keep(draft, 'accessInstitution', answer);
	};
}

/** Offers the consortia, hubs and projects of the registry, and any other as typed. The site's consortium is preselected. */
export function consortiumStep(draft: ProfileDraft, services: Services): Step {
	const { registry } = services.store;
	const language = services.language.current;
	return async (position) => {
		const site = siteOf(registry, draft.accessInstitution)?.site;
		const likely = registry.entries.get(site?.consortium ?? '')?.short[language] ?? '';
		const answer = await askChoice(position, {
			placeholder: vscode.l10n.t('Your consortium or project: choose one, or type any other'),
			// A changed site may belong to another consortium.
			active:
				isChanged(draft, 'accessInstitution') && !isChanged(draft, 'accessConsortium')
					? likely || draft.accessConsortium
					: draft.accessConsortium || likely,
			rows: (typed) => {
				const choices = matchingEntries(services, typed).filter((entry) => isAffiliation(registry, entry, today()));
				const rows = choices.map((entry) => ({
					iconPath: new vscode.ThemeIcon(registry.groups.get(entry.group)?.icon ?? DEFAULT_ICON),
					label: plainLabel(entry.short[language]),
					description: plainLabel(entry.longName?.[language] ?? ''),
					value: entry.short[language],
				}));
				return withTyped(typed, draft.accessConsortium, rows, lineProblem);
			},
		});
		return keep(draft, 'accessConsortium', answer);
	};
}

/** @param account proposes the account that VS Code is signed in to. */
export function githubUserStep(draft: ProfileDraft, account: Promise<string | undefined>): Step {
	return async (position) => {
		const known = draft.accessGithubUser;
		const proposal = known === '' ? await account : undefined;
		const answer = await askText(position, {
			value: proposal ?? known,
			prompt:
				proposal === undefined
					? vscode.l10n.t('Your GitHub user name')
					: vscode.l10n.t('Your GitHub user name; VS Code is signed in to the suggested account'),
			validate: (text) => sentence(githubUserProblem(text), text),
		});
		return keep(draft, 'accessGithubUser', typeof answer === 'string' ? answer : { value: githubUserOf(answer.value) });
	};
}

export function methodStep(draft: ProfileDraft): Step {
	return async (position) =>
		keep(
			draft,
			'accessMethod',
			await askChoice(position, {
				placeholder: vscode.l10n.t('What should happen first when you request access?'),
				active: draft.accessMethod,
				rows: (typed) =>
					allWays()
						.filter(({ label, nextStep }) => `${label} ${nextStep}`.toLowerCase().includes(typed.trim().toLowerCase()))
						.map((way) => ({
							iconPath: new vscode.ThemeIcon(way.icon),
							label: way.label,
							description: way.available ? '' : vscode.l10n.t('not on this machine'),
							detail: way.nextStep,
							value: way.method,
						})),
			}),
		);
}

function isChanged(draft: ProfileDraft, name: keyof ProfileDraft): boolean {
	return draft[name] !== readSetting(name);
}

/** Stores an answer in the draft. */
function keep(draft: ProfileDraft, name: keyof ProfileDraft, answer: Answer): 'next' | 'back' | 'left' {
	if (typeof answer === 'string') {
		return answer;
	}
	draft[name] = answer.value.trim();
	return 'next';
}

/** The entries that match the typed text. Without a text, all entries in the order of the registry. */
function matchingEntries(services: Services, typed: string): readonly Entry[] {
	return searchIndex(services.store.registry)
		.search(typed)
		.flatMap((hit) => (hit.kind === 'entry' ? [hit.entry] : []));
}

/** Adds rows for the previous answer, the typed text and an empty answer. */
function withTyped(
	typed: string,
	current: string,
	rows: readonly ChoiceItem[],
	problemOf: (text: string) => MessageCode | undefined,
): readonly ChoiceItem[] {
	const text = typed.trim();
	if (text === '') {
		const kept: ChoiceItem = {
			iconPath: new vscode.ThemeIcon('check'),
			label: current,
			description: vscode.l10n.t('current answer'),
			value: current,
		};
		const none: ChoiceItem = {
			iconPath: new vscode.ThemeIcon('circle-slash'),
			label: vscode.l10n.t('Leave open'),
			description: vscode.l10n.t('a line to complete in the email'),
			value: '',
		};
		const isListed = current === '' || rows.some(({ value }) => value === current);
		// The previous answer comes first, even an empty one.
		return current === '' ? [none, ...rows] : [...(isListed ? [] : [kept]), ...rows, none];
	}
	const problem = sentence(problemOf(text), text);
	// The typed text is in the description: VS Code moves a row whose label has the typed letters to the top, and the
	// best match belongs there.
	const label = vscode.l10n.t('Use My Text');
	return [
		...rows,
		problem === undefined
			? { iconPath: new vscode.ThemeIcon('edit'), label, description: text, value: text }
			: { iconPath: new vscode.ThemeIcon('error'), label, description: problem },
	];
}

/** The message of a problem in the language of VS Code. */
function sentence(code: MessageCode | undefined, text: string): string | undefined {
	return code === undefined ? undefined : vscode.l10n.t(MESSAGES[code], code === 'too-long' ? LONGEST_LINE : text);
}
