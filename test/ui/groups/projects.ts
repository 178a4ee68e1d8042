import { expect } from 'chai';
import type { Language } from '../../../src/core/language';
import { bundledRegistry } from '../../support/bundled';
import { until } from '../../support/until';
import { appears } from '../support/appears';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

const registry = bundledRegistry();
const base = registry.entries.get('kds-base');
const PACKAGE = base?.module?.package ?? '';
const CANONICAL = base?.module?.canonical ?? '';
const WRONG = PACKAGE.replace(/\w+$/, 'basis');
const STABLE = base?.module?.stable ?? '';
const other = registry.entries.get('kds-consent')?.module;
/** Its package, as a list shows it. */
const LABEL = `…${other?.package?.split('.').slice(-2).join('.')}`;

const SUSHI = `packageId: ${PACKAGE}\nversion: 2026.1.0\ndependencies:\n  ${WRONG}: ${STABLE}\n  `;
const JSON_TEXT = `{\n  "name": "${PACKAGE}",\n  "version": "2026.1.1",\n  "fhirVersions": ["4.0.1"],\n  "dependencies": {\n    \n  }\n}\n`;
export const PROJECTS_FILES = {
	'project/sushi-config.yaml': SUSHI,
	'project/package.json': JSON_TEXT,
	'project/input/fsh/aliases.fsh': `Alias: $patient = ${CANONICAL}/StructureDefinition/Patient\n`,
	'project/input/fsh/patient.fsh': 'Profile: MyPatient\nParent: ',
};

export function projects(setup: Setup, language: Language): void {
	const say = (en: string, de: string): string => (language === 'de' ? de : en);

	describe(`a FHIR project (${language})`, () => {
		useFreshDesk(setup);

		/** Types a word and takes the suggestion that is chosen for it. */
		const complete = async (word: string, label: string, picture: string): Promise<void> => {
			const { workbench, session } = setup;
			await workbench.editor.type(word);
			await until(
				() => session.page.locator('.suggest-widget.visible .monaco-list-row.focused .label-name').allTextContents(),
				(labels) => labels[0] === label,
				label,
			);
			const card = session.page.locator('.suggest-details-container');
			// VS Code remembers whether the card beside the list is open.
			if (!(await appears(card))) {
				await session.page.keyboard.press('Control+Space');
				await card.waitFor();
			}
			await session.screenshot(`project-${picture}-${language}`);
			await session.page.keyboard.press('Enter');
		};

		it('lists what differs in the Problems panel, with the other places', async () => {
			const { workbench, session } = setup;
			await workbench.openFile('project/sushi-config.yaml');
			await workbench.problems((all) => all.some((problem) => problem.includes('2026.1.1')));
			const related = session.page.locator('.markers-panel .monaco-list-row[aria-level="3"]', {
				hasText: 'package.json',
			});
			await related.first().waitFor();
			expect(await related.first().textContent()).to.include(say('“2026.1.1”', '„2026.1.1“'));
			await session.screenshot(`project-problems-${language}`);
		});

		it('is mended from the light bulb, in this file and in the other one', async () => {
			const { workbench, session } = setup;
			await workbench.editor.toLine(2, 12);
			const there = say('Change package.json to “2026.1.0”', 'package.json in „2026.1.0“ ändern');
			const item = await workbench.editor.quickFix(there);
			await session.screenshot(`project-fixes-${language}`);
			await item.click();
			await workbench.editor.toLine(4, 12);
			await (await workbench.editor.quickFix(say(`Change to “${PACKAGE}”`, `In „${PACKAGE}“ ändern`))).click();
			await workbench.editor.hasText(`  ${PACKAGE}: ${STABLE}`);
			await workbench.problems((all) => all.every((problem) => !problem.includes('2026.1')));
		});

		it('has packages with their versions on offer in both files', async () => {
			const { workbench } = setup;
			await workbench.editor.toEnd();
			await complete('consent', LABEL, 'sushi');
			const line = `${other?.package}: ${other?.stable}`;
			await workbench.savedText('project/sushi-config.yaml', (text) => text.endsWith(`\n  ${line}`));
			await workbench.openFile('project/package.json');
			await workbench.editor.toLine(6, 5);
			await complete('"consent', LABEL, 'json');
			await workbench.editor.hasText(`"${other?.package}": "${other?.stable}"`);
		});

		it('has its aliases on offer, and cards on them', async () => {
			const { workbench, session } = setup;
			await workbench.openFile('project/input/fsh/patient.fsh');
			await workbench.editor.toEnd();
			await complete('$pat', '$patient', 'fsh');
			await workbench.savedText('project/input/fsh/patient.fsh', 'Profile: MyPatient\nParent: $patient');
			await workbench.editor.toLine(2, 12);
			expect(await workbench.editor.hoverText(base?.name[language])).to.include(STABLE);
			await session.screenshot(`project-card-${language}`);
			await session.page.keyboard.press('Escape');
		});
	});
}
