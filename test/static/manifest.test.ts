import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ruleKey } from '../../src/core/checks/ruleKey';
import { RULES } from '../../src/core/checks/rules';
import { LANGUAGES } from '../../src/core/language';
import {
	COMMANDS,
	CONTEXT_KEYS,
	EXTENSION_ID,
	LATER_COMMANDS,
	PRIVATE_COMMANDS,
	SETTINGS,
	SUBMENUS,
	TREE_ITEMS,
	VIEWS,
} from '../../src/ids';
import { manifest, settings } from '../support/manifest';
import { ROOT, readJson, readText } from '../support/project';

const whole = manifest();
const { contributes, ...head } = whole;
const PUBLIC_COMMANDS = { ...COMMANDS, ...LATER_COMMANDS };
const whens = Object.values(contributes.menus).flatMap((items) => items.map((item) => item.when ?? ''));

/** The source below a folder. */
function sourceOf(folder: string): string {
	return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => readText(`${folder}/${file}`))
		.join('\n');
}

const features = sourceOf('src/features');

describe('package.json', () => {
	it('has the id that everybody relies on', () => assert.equal(`${head.publisher}.${head.name}`, EXTENSION_ID));

	it('declares exactly the commands of ids.ts', () => {
		assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), Object.values(PUBLIC_COMMANDS).sort());
	});

	it('registers every command in code', () => {
		for (const name of Object.keys(PUBLIC_COMMANDS)) {
			// The commands for languages are registered from the table of languages.
			assert.match(
				features,
				new RegExp(`((register|add\\w*)\\(\\s*|\\b(${LANGUAGES.join('|')}): )(LATER_)?COMMANDS\\.${name}\\b`),
				name,
			);
		}
	});

	it('lets only what the engine shows call what is registered after activation', () => {
		const shownByEngine = /resourceScheme == mii-|mii\.mail|(?:focusedView|view) == mii\.document/;
		const ofEngine = (when: string | undefined): boolean => when !== undefined && shownByEngine.test(when);
		const cold = new Set<string>(
			contributes.keybindings.flatMap(({ command, when }) => (ofEngine(when) ? [] : [command])),
		);
		for (const [menu, items] of Object.entries(contributes.menus)) {
			for (const { command, when } of items) {
				if (command && menu !== 'view/item/context' && menu !== 'commandPalette' && !ofEngine(when)) {
					cold.add(command);
				}
			}
		}
		const hidden = (contributes.menus['commandPalette'] ?? []).filter(({ when }) => when === 'false' || ofEngine(when));
		const inPalette = contributes.commands.filter(({ command }) => !hidden.some((item) => item.command === command));
		for (const { command } of inPalette) {
			cold.add(command);
		}
		assert.deepEqual([...cold].sort(), Object.values(COMMANDS).sort());
	});

	it('declares exactly the views of ids.ts', () => {
		const views = Object.values(contributes.views).flatMap((list) => list.map(({ id }) => id));
		assert.deepEqual(views.sort(), Object.values(VIEWS).sort());
	});

	it('declares exactly the settings of ids.ts and of the rules, with the same defaults', () => {
		const declared = settings(whole).map(([key, setting]) => [key, setting.default]);
		const known = Object.values(SETTINGS).map((setting) => [setting.key, setting.default]);
		const ofRules = RULES.map(({ id, severity }) => [ruleKey(id), severity]);
		assert.deepEqual(declared.sort(), [...known, ...ofRules].sort());
	});

	it('declares no setting that the code does not read', () => {
		const code = sourceOf('src');
		for (const name of Object.keys(SETTINGS)) {
			assert.match(code, new RegExp(`\\bread(?:Setting|Flag|List)\\(\\s*'${name}'`), name);
		}
	});

	it('registers every private command in code, and shows none', () => {
		for (const [name, id] of Object.entries(PRIVATE_COMMANDS)) {
			assert.match(features, new RegExp(`register\\(PRIVATE_COMMANDS\\.${name}\\b`));
			assert(id.startsWith('_') && !contributes.commands.some(({ command }) => command === id), id);
		}
	});

	it('puts only its own commands and submenus into menus', () => {
		const known = new Set<string>([...Object.values(PUBLIC_COMMANDS), ...Object.values(SUBMENUS)]);
		for (const items of Object.values(contributes.menus)) {
			assert.deepEqual(
				items.map(({ command, submenu }) => command ?? submenu ?? '').filter((id) => !known.has(id)),
				[],
			);
		}
	});

	it('declares exactly the submenus of ids.ts, and fills them', () => {
		const submenus = contributes.submenus.map(({ id }) => id);
		assert.deepEqual(submenus.sort(), Object.values(SUBMENUS).sort());
		assert(submenus.every((id) => (contributes.menus[id] ?? []).length > 0));
	});

	it('puts nothing but its submenu into the menus of editors and files, and that only for the initiative', () => {
		for (const [menu, submenu, key] of [
			['editor/context', SUBMENUS.editor, CONTEXT_KEYS.documentOfInitiative],
			['explorer/context', SUBMENUS.explorer, CONTEXT_KEYS.workspaceOfInitiative],
		] as const) {
			const items = contributes.menus[menu] ?? [];
			assert.deepEqual(
				items.map((item) => [item.submenu, item.when?.includes(`${key} &&`) || item.when?.endsWith(`&& ${key}`)]),
				[[submenu, true]],
			);
		}
	});

	it('binds keys only to commands that Keyboard Shortcuts shows by name', () => {
		const known = new Set(contributes.commands.map(({ command }) => command));
		assert.deepEqual(
			contributes.keybindings.map(({ command }) => command).filter((command) => !known.has(command)),
			[],
		);
	});

	it('asks in menus only for context keys and tree items that exist', () => {
		const keys = new Set<string>(Object.values(CONTEXT_KEYS));
		const used = whens.flatMap((when) => when.match(/\bmii\.[A-Za-z]+/g) ?? []);
		const views = new Set<string>(Object.values(VIEWS));
		assert.deepEqual(
			used.filter((key) => !keys.has(key) && !views.has(key)),
			[],
		);
		const items: readonly string[] = Object.values(TREE_ITEMS);
		for (const when of whens) {
			const pattern = /viewItem =~ \/(.*?)\/(?: |$)/.exec(when)?.[1];
			const name = /viewItem == (\S+)/.exec(when)?.[1];
			assert(!pattern || items.some((item) => new RegExp(pattern).test(item)), when);
			assert(!name || items.includes(name), when);
		}
	});

	it('puts every inline action into the context menu too, where the keyboard reaches it', () => {
		const items = contributes.menus['view/item/context'] ?? [];
		for (const inline of items.filter(({ group }) => group?.startsWith('inline'))) {
			assert(
				items.some((item) => !item.group?.startsWith('inline') && item.command === inline.command),
				String(inline.command),
			);
		}
	});

	it('never starts unasked', () => {
		assert(!head.activationEvents.some((event) => event === '*' || event === 'onStartupFinished'));
	});

	it('runs the same bundle in both hosts', () => assert.equal(head.main, head.browser));

	it('compiles against no newer VS Code than it asks for', () => {
		const types = /^(\d+)\.(\d+)\.\d+$/.exec(head.devDependencies['@types/vscode'] ?? '');
		const engine = /^\^(\d+)\.(\d+)\.\d+$/.exec(head.engines.vscode);
		assert(types && engine);
		assert.deepEqual([types[1], types[2]], [engine[1], engine[2]]);
	});

	it('pins every dependency exactly', () => {
		const versions = Object.entries({ ...head.devDependencies, ...head.dependencies });
		assert.deepEqual(
			versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
			[],
		);
	});

	it('ships no runtime dependency: everything is in the bundle', () => assert.equal(head.dependencies, undefined));

	it('draws its container icon in the colour of the theme', () => {
		for (const { icon } of Object.values(contributes.viewsContainers).flat()) {
			assert.match(readText(icon), /currentColor/);
		}
	});

	it('says at once that ~ is no home folder in the paths of overlays', () => {
		const { pattern = '', patternErrorMessage } =
			new Map(settings(whole)).get(SETTINGS.registryOverlays.key)?.items ?? {};
		assert.deepEqual(
			['~/mii.yaml', '~', '/home/me/mii.yaml', 'C:\\mii.yaml', 'mii.yaml', 'vscode-vfs://github/o/n/mii.yaml'].map(
				(text) => new RegExp(pattern).test(text),
			),
			[false, false, true, true, true, true],
		);
		assert.equal(patternErrorMessage, '%config.mii.registry.overlays.home%');
	});

	it('resolves every %key%', () => {
		const keys = new Set(Object.keys(readJson<Record<string, string>>('package.nls.json')));
		const used = [...readText('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');
		assert.deepEqual([...new Set(used)].sort(), [...keys].sort());
	});
});
