import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS, CONTEXT_KEYS, LATER_COMMANDS, VIEWS, WALKTHROUGH } from '../../src/ids';
import { manifest, settings, texts } from '../support/manifest';
import { ROOT, readText } from '../support/project';

const whole = manifest();
const { contributes } = whole;

/** Commands that ask something before they act, wherever their title stands. */
const ASKING: readonly string[] = [
	COMMANDS.editAccessProfile,
	COMMANDS.find,
	LATER_COMMANDS.findInGroup,
	COMMANDS.insertSection,
	COMMANDS.insertLink,
	COMMANDS.openEntry,
	LATER_COMMANDS.moreMailWays,
	COMMANDS.copyLink,
	COMMANDS.copyMarkdownLink,
	COMMANDS.setUpRepository,
	COMMANDS.updateWorkspaceSections,
	COMMANDS.updateFolderSections,
	// It opens the list of corrections.
	LATER_COMMANDS.quickFix,
];

describe('the settings', () => {
	it('stand in titled groups in an order of their own', () => {
		for (const { title } of contributes.configuration) {
			assert(
				texts(title).every((text) => text !== ''),
				title,
			);
		}
		const orders = contributes.configuration.map(({ order }) => order ?? 0);
		assert.deepEqual(
			orders,
			[...new Set(orders)].sort((a, b) => a - b),
		);
	});

	it('have an order that is unique in their group', () => {
		for (const { title, properties } of contributes.configuration) {
			const orders = Object.entries(properties).map(([key, { order }]) => {
				assert(order !== undefined && order > 0, key);
				return order;
			});
			assert.equal(new Set(orders).size, orders.length, title);
		}
	});

	it('of a workspace do not count until it is trusted, and those about a person or other files never', () => {
		const { restrictedConfigurations } = whole.capabilities.untrustedWorkspaces;
		const all = settings(whole);
		const isOwn = (scope: string | undefined): boolean => scope === 'application' || scope === 'machine';
		const names = all.flatMap(([key, { scope }]) => (isOwn(scope) ? [key] : []));
		assert.deepEqual(
			all.flatMap(([key, { scope }]) => (isOwn(scope) ? [] : [key])).sort(),
			[...restrictedConfigurations].sort(),
		);
		assert(names.includes('mii.registry.overlays'));
		for (const [key] of all) {
			assert(!key.startsWith('mii.access.') || names.includes(key), key);
		}
	});

	it('about a person stay on the computer: Settings Sync leaves them out', () => {
		const choices = ['mii.access.language', 'mii.access.method'];
		for (const [key, { ignoreSync }] of settings(whole)) {
			assert.equal(ignoreSync === true, key.startsWith('mii.access.') && !choices.includes(key), key);
		}
	});

	it('begin with the language', () => assert.equal(settings(whole)[0]?.[0], 'mii.language'));

	it('say in whole sentences, in both languages, which choice does what', () => {
		for (const [key, { description, markdownDescription, enum: values, enumDescriptions }] of settings(whole)) {
			assert.equal(enumDescriptions?.length, values?.length, key);
			assert(!(description && markdownDescription), key);
			for (const text of [description ?? markdownDescription ?? '', ...(enumDescriptions ?? [])]) {
				for (const sentence of texts(text)) {
					assert.match(sentence, /^[A-ZÄÖÜ].*\.$/, `${key}: ${text}`);
				}
			}
		}
	});

	it('lead only to settings and commands that exist', () => {
		const known = new Set(settings(whole).map(([key]) => key));
		const commands = new Set<string>(Object.values(COMMANDS));
		for (const [key, { markdownDescription = '' }] of settings(whole)) {
			for (const text of texts(markdownDescription)) {
				for (const [, target = ''] of text.matchAll(/`#(mii\.[^#]+)#`/g)) {
					assert(known.has(target), `${key}: ${target}`);
				}
				for (const [, target = ''] of text.matchAll(/\(command:([\w.]+)/g)) {
					assert(commands.has(target), `${key}: ${target}`);
				}
			}
		}
	});
});

describe('the titles of commands', () => {
	it('end in “…” exactly where the command asks something before it acts', () => {
		const asking = (language: 0 | 1): readonly string[] =>
			contributes.commands.filter(({ title }) => texts(title)[language].endsWith('…')).map(({ command }) => command);
		assert.deepEqual([...asking(0)].sort(), [...ASKING].sort());
		assert.deepEqual([...asking(1)].sort(), [...ASKING].sort());
	});

	it('are all different in the palette', () => {
		const hidden = new Set(
			(contributes.menus['commandPalette'] ?? []).flatMap(({ command, when }) => (when === 'false' ? command : [])),
		);
		for (const language of [0, 1] as const) {
			const shown = contributes.commands
				.filter(({ command }) => !hidden.has(command))
				.map(({ title }) => texts(title)[language]);
			assert.equal(new Set(shown).size, shown.length);
		}
	});
});

describe('the walkthrough', () => {
	const [walkthrough] = contributes.walkthroughs;
	const steps = walkthrough?.steps ?? [];

	it('is the one that the command opens', () => assert.equal(walkthrough?.id, WALKTHROUGH));

	it('has a picture in each language, drawn in the colours of the theme, with a text in its place', () => {
		for (const { id, media } of steps) {
			assert(
				texts(media.altText ?? '').every((text) => text !== ''),
				id,
			);
			const [english, german] = texts(media.svg ?? '');
			assert.notEqual(english, german, id);
			for (const picture of [english, german]) {
				assert(existsSync(path.join(ROOT, picture)), picture);
				const svg = readText(picture);
				assert.match(svg, /var\(--vscode-/, picture);
				// A colour of its own would not be seen in some theme.
				assert.doesNotMatch(svg, /(?:fill|stroke|color)\s*[=:]\s*["']?\s*(?:#|rgb|black|white)/, picture);
			}
		}
	});

	it('ticks a step only for something that happened', () => {
		const keys = new Set<string>(Object.values(CONTEXT_KEYS));
		const views = new Set<string>([...Object.values(VIEWS), 'workbench.panel.markers.view']);
		const commands = new Set<string>(Object.values(COMMANDS));
		for (const { id, completionEvents = [] } of steps) {
			assert(completionEvents.length > 0, id);
			for (const event of completionEvents) {
				const [kind, target = ''] = event.split(':');
				const known = { onContext: keys, onView: views, onCommand: commands }[kind ?? ''];
				assert(known?.has(target), event);
				// A command that asks has done nothing yet when it begins.
				assert(kind !== 'onCommand' || !ASKING.includes(target), event);
			}
		}
	});

	it('has buttons only for commands that exist', () => {
		const known = new Set<string>([
			...Object.values(COMMANDS),
			...Object.values(VIEWS).map((view) => `${view}.focus`),
			'workbench.actions.view.problems',
			'workbench.action.openSettings',
		]);
		for (const { description } of steps) {
			for (const text of texts(description)) {
				for (const [, target = ''] of text.matchAll(/\(command:([\w.]+)/g)) {
					assert(known.has(target), target);
				}
			}
		}
	});
});
