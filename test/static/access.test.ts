import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ACCESS_METHODS, COMMANDS, VIEWS } from '../../src/ids';
import { ROOT, readJson, readText } from '../support/project';

interface Setting {
	readonly scope?: string;
	readonly enum?: readonly string[];
	readonly enumDescriptions?: readonly string[];
}

interface Step {
	readonly id: string;
	readonly title: string;
	readonly description: string;
	readonly media: { readonly markdown: string };
	readonly completionEvents?: readonly string[];
}

interface Manifest {
	readonly contributes: {
		readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
		readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[];
	};
}

const { configuration, walkthroughs } = readJson<Manifest>('package.json').contributes;

describe('settings of the access mail', () => {
	it('are the ways of ids.ts, each with a sentence', () => {
		const method = configuration.properties['mii.access.method'];
		assert.deepEqual(method?.enum, ACCESS_METHODS);
		assert.equal(method?.enumDescriptions?.length, ACCESS_METHODS.length);
	});

	it('belong to the person: no workspace sets them, and Settings Sync carries them on', () => {
		for (const [key, { scope }] of Object.entries(configuration.properties)) {
			assert(!key.startsWith('mii.access.') || scope === 'application', key);
		}
	});
});

describe('walkthrough', () => {
	const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);

	it('shows each step beside a text in both languages', () => {
		assert.deepEqual(
			walkthroughs.map(({ id }) => id),
			['mii.start'],
		);
		assert(steps.length > 2);
		for (const { media } of steps) {
			// VS Code finds the translation by its name.
			for (const file of [media.markdown, media.markdown.replace(/\.md$/, '.nls.de.md')]) {
				assert(existsSync(path.join(ROOT, file)), file);
				assert.match(readText(file), /^# /, file);
			}
		}
	});

	it('leads only to commands that exist', () => {
		const known = new Set<string>([...Object.values(COMMANDS), ...Object.values(VIEWS).map((view) => `${view}.focus`)]);
		for (const file of ['package.nls.json', 'package.nls.de.json']) {
			const texts = readJson<Record<string, string>>(file);
			for (const step of steps) {
				const text = texts[step.description.replaceAll('%', '')] ?? '';
				for (const [, command = ''] of text.matchAll(/\(command:([^?)]*)/g)) {
					assert(known.has(command) || command.startsWith('workbench.'), command);
				}
			}
		}
		for (const event of steps.flatMap((step) => step.completionEvents ?? [])) {
			const id = /^on(?:Command|View):(.*)$/.exec(event)?.[1] ?? event;
			assert(known.has(id) || known.has(`${id}.focus`), event);
		}
	});
});
