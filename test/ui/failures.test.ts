import assert from 'node:assert/strict';
import { after } from 'mocha';
import { COMMANDS } from '../../src/ids';
import { rivalPackage } from '../host/stage';
import { bundledRegistry } from '../support/bundled';
import { until } from '../support/until';
import { useWorkbench } from './support/setup';

describe('a command that another extension has taken', () => {
	const rival = rivalPackage(COMMANDS.explain);
	after(rival.remove);
	const setup = useWorkbench({ otherPackage: rival.path });

	it('is told once, with a way to the log, and the others go on', async () => {
		const { workbench, session } = setup;
		await workbench.statusBarItem('Rival is ready').waitFor();
		const tree = await workbench.openView('MII');
		const words = 'MII Contributor could not start completely';
		assert.match(await workbench.notification(words), /already exists/);
		assert((await tree.rows()).length > 0);
		assert.equal((await workbench.notifications()).filter((text) => text.includes(words)).length, 1);
		await workbench.answer(words, 'Show Log');
		// The server from npm has no program that writes logs, so the channel alone is to be seen.
		const channel = session.page.locator('.part.panel .monaco-select-box').first();
		await until(
			() => channel.evaluate((box) => (box as HTMLSelectElement).selectedOptions?.[0]?.text ?? box.textContent),
			(name) => name === 'MII Contributor',
			'the log',
		);
		await session.screenshot('failures');
	});

	it('is the only one that is missing', async () => {
		const { workbench } = setup;
		await workbench.runCommand('MII: Reload Directory');
		await workbench.statusBarItem('Directory reloaded').waitFor();
	});
});

describe('an engine that cannot be loaded', () => {
	const setup = useWorkbench({ engine: `throw new Error('The engine is torn');` });

	it('is told when a view asks for it, and the view has nothing but its groups', async () => {
		const { workbench } = setup;
		const tree = await workbench.openView('MII');
		assert.match(await workbench.notification('The engine is torn'), /MII Contributor/);
		await workbench.answer('The engine is torn', 'Show Log');
		const registry = bundledRegistry();
		const groups = registry.groupsOf().map(({ id, name }) => [name.en, String(registry.countOf(id))]);
		const rows = await tree.rows((all) => all.length === groups.length);
		assert.deepEqual(
			rows.map(({ label, description }) => [label, description]),
			groups,
		);
	});

	it('is tried again by the next command', async () => {
		const { workbench } = setup;
		await workbench.runCommand('MII: Reload Directory');
		assert.match(await workbench.notification('The engine is torn'), /MII Contributor/);
	});
});
