import assert from 'node:assert/strict';
import { type CheckContext, checkReadme, type RuleId } from '../../../../src/core/checks/checks';
import type { Registry } from '../../../../src/core/registry/registry';
import { registryText, sampleRegistry } from '../../../support/registry';
import { apply } from '../../sections/living/support';

/** An invented initiative with every trap that the rules know. */
function trapRegistry(): Registry {
	const head = registryText({ groups: '', entries: '', sections: '' }).replace(
		'misspellings: []',
		'misspellings: [Beispiel Initiative, Beispeil-Initiative, Sample Initative]',
	);
	return sampleRegistry({
		head,
		groups: 'groups: { teams: { name: Teams }, bodies: { name: Bodies, holds: bodies }, modules: { name: Modules } }\n',
		entries: `
entries:
  gamma:
    { group: teams, name: Verbund GaMMa, short: GaMMAlab, misspellings: [GAMMA lab, Gammalap], source: s }
  difu: { group: teams, name: DIFU, source: s }
  pros: { group: teams, name: PROs, source: s }
  consent: { group: teams, name: Consent, short: Consent, source: s }
  portal: { group: teams, name: Data Portal, renamedFrom: [OLDEX UI, Polar], source: s }
  viewer: { group: teams, name: viewer, repository: sample/viewer, renamedFrom: [old-viewer], source: s }
  interop:
    group: teams
    name: Interop
    source: s
    links: [{ kind: team, url: https://github.com/orgs/sample/teams/ag-interoperabilitat }]
  wiki:
    group: teams
    name: Wiki
    source: s
    links: [{ kind: wiki, url: https://github.com/sample/meta/wiki/Module%E2%80%90Versions }]
  hub-one:
    group: teams
    name: Hub One
    source: s
    valid: { to: '2024' }
    successor: hub-two
    links: [{ kind: website, url: https://hub-one.example/ }, { kind: page, url: https://example.org/hubs }]
  hub-two: { group: teams, name: Hub Two, source: s, links: [{ kind: page, url: https://example.org/hubs }] }
  hub-old:
    group: teams
    name: Hub Old
    source: s
    repository: sample/hub-old
    valid: { to: '2023' }
    links: [{ kind: website, url: https://hub-old.example }]
  chat: { group: teams, name: Chat, source: s, links: [{ kind: chat, url: https://chat.example/ }] }
  old-ministry:
    group: bodies
    name: { de: Amt für Altes, en: Office of Old }
    short: AFA
    source: s
    valid: { to: '2025' }
    successor: new-ministry
  new-ministry: { group: bodies, name: { de: Amt für Neues, en: Office of New }, short: AFN, source: s }
  person:
    group: modules
    name: Modul Person
    short: Person
    source: s
    repository: sample/module-person
    successor: base
    module: { kind: base, package: org.sample.person, status: superseded }
  base:
    group: modules
    name: Modul Base
    source: s
    links: [{ kind: package, url: https://packages.example/org.sample.base }]
    module: { kind: base, package: org.sample.base }
checks:
  typos: { Implemenation: Implementation, Teh: The, 'veröffentlichen FHIR': 'veröffentlichten FHIR' }
  moved:
    - { from: https://old.example/, to: https://new.example/ }
    - { from: https://moved.example/page, to: https://new.example/page }
  placeholders: [NN, _ToDo_, 'TODO:REVIEW', TODO, 'Was ist drin', '[name of owner]', '{{MODULE_SLUG}}']
`,
		sections: `
sections:
  contact: { name: Contact, description: C, readme: [module], body: "## Contact" }
  people: { name: People, description: P, readme: [module], body: "Lead: {{#blank lead}}name{{/blank lead}}." }
  facts: { name: Facts, description: F, readme: [module], body: "Beispiel Initiative" }
`,
	});
}

const registry = trapRegistry();

export const CONTEXT: CheckContext = {
	registry,
	today: '2026-06-01',
	repository: 'sample/thing',
	facts: {},
	isMii: false,
	isReadme: true,
};

/** The findings of a rule, as the text that each marks. */
export function hits(rule: RuleId, text: string, context: Partial<CheckContext> = {}): readonly string[] {
	return checkReadme(text, { ...CONTEXT, ...context })
		.filter((finding) => finding.rule === rule)
		.map(({ span }) => text.slice(span.start, span.end));
}

/** The text after the fixes of a rule. */
export function fixed(rule: RuleId, text: string): string {
	const edits = checkReadme(text, CONTEXT).flatMap((finding) => (finding.rule === rule ? (finding.fix ?? []) : []));
	return apply(text, edits);
}

const tables = new Map<RuleId, { hits: number; misses: number }>();

/** The number of cases that the tables have for a rule. */
export function casesOf(rule: RuleId): { readonly hits: number; readonly misses: number } {
	return tables.get(rule) ?? { hits: 0, misses: 0 };
}

/** One test for each text that a rule must find, with what it marks, and for each that it must not. */
export function tableOf(
	rule: RuleId,
	hit: readonly (readonly [text: string, marked: string, fixed?: string])[],
	miss: readonly string[],
	context: Partial<CheckContext> = {},
): void {
	const { hits: found, misses } = casesOf(rule);
	tables.set(rule, { hits: found + hit.length, misses: misses + miss.length });
	for (const [text, marked, after] of hit) {
		it(`finds ${JSON.stringify(text)}`, () => {
			assert.deepEqual(hits(rule, text, context), [marked]);
			if (after !== undefined) {
				assert.equal(fixed(rule, text), after);
			}
		});
	}
	for (const text of miss) {
		it(`accepts ${JSON.stringify(text)}`, () => assert.deepEqual(hits(rule, text, context), []));
	}
}
