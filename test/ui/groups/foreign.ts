import { expect } from 'chai';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';
import { PACES, typeLine } from '../support/typeLine';

const WRONG = 'Medizininformatik Initiative';
/** The one document of the initiative in a repository of other people. */
const LIVING = `# Notes\n\n${WRONG}\n\n<!-- mii:begin contact lang=en -->\n<!-- mii:end contact -->\n\n`;

const origin = (repository: string): string =>
	`[core]\n\tbare = false\n[remote "origin"]\n\turl = https://github.com/${repository}.git\n`;

/** Repositories of other people. */
const FOREIGN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	'a JavaScript project': {
		'.git/config': origin('tidepool-tools/kettle'),
		'package.json': '{\n  "name": "@kettle/core",\n  "version": "3.1.0",\n  "license": "MIT"\n}\n',
		'README.md': `# kettle\n\nBoils water. Not by the ${WRONG} or HiGHmed.\n`,
		'CHANGELOG.md': '# Changelog\n\n## 3.1.0\n\n- Whistles at 100 °C\n',
		'index.js': 'export const boil = () => 100;\n',
	},
	'a Python project': {
		'pyproject.toml': '[project]\nname = "pebble-sorter"\nversion = "0.4.2"\n',
		'README.md': `# pebble-sorter\n\nSorts pebbles by size. Not by the ${WRONG} or HiGHmed.\n`,
		'CHANGELOG.md': '# Changes\n\n## 0.4.2\n\n* Round pebbles come first\n',
		'pebble_sorter/__init__.py': 'def sort(pebbles):\n    return sorted(pebbles)\n',
	},
	'an implementation guide': {
		'.git/config': origin('harbour-health/fhir-ig'),
		'sushi-config.yaml':
			'id: org.harbour.vitals\ncanonical: https://harbour.example/fhir\nname: HarbourVitals\nfhirVersion: 4.0.1\n',
		'input/fsh/pulse.fsh': 'Profile: HarbourPulse\nParent: Observation\n',
		'README.md': `# Vital signs of the harbour\n\nNot by the ${WRONG} or HiGHmed.\n`,
		'CHANGELOG.md': '# Changelog\n\n## 1.0.0\n\n- Pulse\n',
	},
};

const folder = (name: string): string => name.replaceAll(' ', '-');

/** The clones of a developer, which lie beside each other in one window. */
export const FOREIGN_FILES = Object.fromEntries(
	Object.entries(FOREIGN).flatMap(([name, files]) =>
		Object.entries({ ...files, 'living.md': LIVING }).map(([file, text]) => [`${folder(name)}/${file}`, text]),
	),
);

export function foreign(setup: Setup): void {
	describe('in a repository of somebody else', () => {
		const names = Object.keys(FOREIGN);
		useFreshDesk(setup);
		/** Opens a file of a project; its name alone would not tell it from that of the next one. */
		const open = async (name: string, file: string): Promise<string> => {
			await setup.workbench.runCommand('View: Close All Editors');
			await setup.workbench.openFile(`${folder(name)}/${file}`);
			return `${folder(name)}/${file}`;
		};

		for (const [index, name] of names.entries()) {
			for (const file of ['README.md', 'CHANGELOG.md']) {
				// The pace does not depend on the project, so only the first file is tried at all of them.
				const paces = index === 0 && file === 'README.md' ? PACES : [PACES[(index + file.length) % PACES.length] ?? 0];

				it(`typing in ${file} of ${name} is left alone`, async () => {
					const { workbench, session } = setup;
					const path = await open(name, file);
					for (const pace of paces) {
						await typeLine(setup, 'npm i @types', pace);
						await typeLine(setup, '/status', pace);
						await typeLine(setup, '[text](', pace);
						await session.page.keyboard.press('Enter');
					}
					// VS Code itself closes the bracket.
					const typed = paces.map(() => 'npm i @types\n/status\n[text](\n\n)\n').join('');
					await workbench.savedText(path, `${FOREIGN[name]?.[file]}${typed}`);
					await session.screenshot(`foreign-typed-${file}-${folder(name)}`);
				});

				it(`no list has a row of ours in ${file} of ${name}, even when it is asked for`, async () => {
					const { workbench, session } = setup;
					await open(name, file);
					for (const text of ['@smi', '/fund', '[SMITH](']) {
						await workbench.editor.toEnd();
						await workbench.editor.type(text);
						await session.page.keyboard.press('Control+Space');
						const widget = session.page.locator('.suggest-widget.visible');
						await widget.waitFor();
						const rows = await widget.locator('.monaco-list-row').allTextContents();
						expect(rows.filter((row) => /^SMITH.*Consortia|^Funding/.test(row))).to.deep.equal([]);
						await session.page.keyboard.press('Escape');
						await session.page.keyboard.press('Control+End');
						await session.page.keyboard.press('Enter');
					}
				});
			}

			it(`nothing is found in ${name} but in the document with a living section, which has help with typing too`, async () => {
				const { workbench, session } = setup;
				await open(name, 'living.md');
				await session.page.locator('.squiggly-warning').first().waitFor();
				await workbench.problems((all) => all.some((problem) => problem.includes(WRONG)));
				const files = await session.page.locator('.markers-panel .monaco-list-row[aria-level="1"]').allTextContents();
				expect(files.filter((text) => !text.startsWith('living.md'))).to.deep.equal([]);
				await session.screenshot(`foreign-problems-${folder(name)}`);
				await workbench.editor.toEnd();
				await workbench.editor.type('@smi');
				const row = session.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'SMITH' }).first();
				await row.waitFor();
				await session.page.keyboard.press('Escape');
				await workbench.savedText(`${folder(name)}/living.md`);
				await open(name, 'README.md');
				expect(await session.page.locator('.squiggly-warning').count()).to.equal(0);
			});

			it(`“This README” says why it is empty in ${name}`, async () => {
				const { workbench, session } = setup;
				await workbench.openView('MII');
				for (const file of ['README.md', 'CHANGELOG.md']) {
					await open(name, file);
					const view = workbench.tree('This README').locator;
					await view.getByText('does not belong to a repository of the initiative').waitFor();
					expect(await view.getByRole('treeitem').count()).to.equal(0);
				}
				await session.screenshot('foreign-view');
			});
		}
	});
}
