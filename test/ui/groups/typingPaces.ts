import { expect } from 'chai';
import { markdownLink } from '../../../src/core/markdown/markdownText';
import { bestLink } from '../../../src/core/registry/links';
import { findSection, renderSection } from '../../../src/core/sections/sections';
import { toPlainText } from '../../../src/core/template/sectionText';
import { bundledRegistry } from '../../support/bundled';
import { until } from '../../support/until';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';
import { PACES, typeLine } from '../support/typeLine';

const registry = bundledRegistry();
export const PACES_FILES = {
	'paces/README.md': '# Title\n\n',
	'paces/paused.md': '# Title\n\n',
	'paces/wanted.md': '# Title\n\n',
};

export function typingPaces(setup: Setup): void {
	describe('typing in a repository of the initiative', () => {
		useFreshDesk(setup);
		const OTHERWISE = ['npm i @types', 'Thanks to @joh', '/data', 'Ask @user', '@scope/package'];

		it('changes no text with another meaning, at any pace', async () => {
			const { workbench } = setup;
			await workbench.openFile('paces/README.md');
			for (const pace of PACES) {
				for (const text of OTHERWISE) {
					await typeLine(setup, text, pace);
				}
			}
			const typed = PACES.flatMap(() => OTHERWISE.map((text) => `${text}\n`)).join('');
			await workbench.savedText('paces/README.md', `# Title\n\n${typed}`);
		});

		it('leaves it alone when the list was open already', async () => {
			const { workbench, session } = setup;
			await workbench.openFile('paces/paused.md');
			const widget = session.page.locator('.suggest-widget.visible');
			for (const pace of PACES) {
				for (const text of OTHERWISE) {
					// No person types faster than an extension answers. Names are right even at that pace, sections cannot be.
					const delay = text.startsWith('/') ? Math.max(pace, 80) : pace;
					const [, before = '', after = ''] = /^(.*?[@/])(.*)$/.exec(text) ?? [];
					await workbench.editor.toEnd();
					await session.page.keyboard.type(before, { delay: 30 });
					await widget.locator('.monaco-list-row.focused').waitFor();
					await session.page.keyboard.type(after, { delay });
					await session.page.keyboard.press('Enter');
				}
			}
			const typed = PACES.flatMap(() => OTHERWISE.map((text) => `${text}\n`)).join('');
			await workbench.savedText('paces/paused.md', `# Title\n\n${typed}`);
		});

		it('completes when it is asked to', async () => {
			const { workbench, session } = setup;
			await workbench.openFile('paces/wanted.md');
			const focused = session.page.locator('.suggest-widget.visible .monaco-list-row.focused .label-name');
			const highmed = registry.entries.get('highmed');
			const contact = findSection(registry, 'contact');
			for (const [text, label] of [
				['@highm', highmed?.short.en],
				['/contact', contact?.name.en],
			]) {
				await workbench.editor.toEnd();
				await workbench.editor.type(text ?? '');
				await until(
					() => focused.allTextContents(),
					([first]) => first === label,
					`${label} in the list`,
				);
				await session.screenshot(`foreign-wanted-${label}`);
				await session.page.keyboard.press('Enter');
				await session.page.keyboard.press('Escape');
				await session.page.keyboard.press('Enter');
			}
			const link = markdownLink(highmed?.name.en ?? '', highmed && bestLink(highmed, 'en')?.url);
			const text = contact ? toPlainText(renderSection(registry, contact, 'en')) : '';
			const saved = await workbench.savedText('paces/wanted.md');
			expect(saved.startsWith(`# Title\n\n${link}\n`)).to.equal(true);
			expect(saved).to.include(text.split('\n')[0]);
		});
	});
}
