import assert from 'node:assert/strict';
import { OverlayStack } from '../../src/core/overlays/overlayStack';
import { parseRegistry } from '../../src/core/registry/parse';
import { Registry } from '../../src/core/registry/registry';
import type { RegistryData } from '../../src/core/registry/schema';

/** The smallest registry that is complete; tests replace the parts they are about. */
const PARTS = {
	head: `
updated: '2026-06-01'
initiative:
  name: { de: Beispiel-Initiative, en: Sample Initiative }
  short: BI
  organisation: sample
  website: { de: https://example.org/de, en: https://example.org/en }
  imprint: https://example.org/imprint
  banner: { url: https://example.org/banner.png, text: { de: Banner, en: Banner } }
  coreDataSetPicture: https://example.org/core.png
  misspellings: []
  phases: []
  source: [sample]
access:
  to: desk@example.org
  subject: Access please
  body:
    de: "Guten Tag,\\n\\nName: {{name}}{{^name}}[bitte ergänzen]{{/name}}\\n{{#teams}}Team: {{name}}\\n{{/teams}}"
    en: "Hello,\\n\\nName: {{name}}{{^name}}[please complete]{{/name}}\\n{{#teams}}Team: {{name}}\\n{{/teams}}"
  source: sample
absent: [affiliations, bodies, modules]
groupSection:
  description: { de: 'Liste {{name}}', en: 'List {{name}}' }
  body:
    de: "## {{name}}\\n\\n{{#entries}}\\n- {{{link}}}\\n{{/entries}}\\n{{#more}}\\n- u.v.m.\\n{{/more}}"
    en: "## {{name}}\\n\\n{{#entries}}\\n- {{{link}}}\\n{{/entries}}\\n{{#more}}\\n- and more\\n{{/more}}"
`,
	groups: `
groups:
  teams: { name: { de: Gruppen, en: Teams } }
`,
	entries: `
entries:
  alpha:
    group: teams
    name: { de: Gruppe Alpha, en: Team Alpha }
    short: Alpha
    source: sample
    links:
      - { kind: team, url: https://github.com/orgs/sample/teams/alpha }
`,
	sections: `
sections: {}
`,
};

/** The text of a registry file with some parts replaced. */
export function registryText(parts: Partial<typeof PARTS> = {}): string {
	return Object.values({ ...PARTS, ...parts }).join('');
}

/** A registry with some parts replaced. */
export function sampleRegistry(parts: Partial<typeof PARTS> = {}): Registry {
	const { data, problems } = parseRegistry(registryText(parts));
	assert.deepEqual(problems, []);
	assert(data);
	return new Registry(data);
}

/** Lays overlays over a registry, in order, as files of no folder. */
export function readOverlays(data: RegistryData, overlays: readonly OverlayText[]) {
	const stack = new OverlayStack(data, new Registry(data));
	stack.update(overlays.map(({ text, ...name }) => ({ ...name, content: { kind: 'text', text } })));
	return { registry: stack.registry, files: stack.reports };
}

export interface OverlayText {
	readonly source: string;
	readonly level?: string;
	readonly text: string;
}
