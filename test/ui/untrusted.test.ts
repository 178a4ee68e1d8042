import { existsSync } from 'node:fs';
import path from 'node:path';
import { bundledRegistry } from '../support/bundled';
import { ROOT } from '../support/project';
import { useWorkbench } from './support/setup';

const registry = bundledRegistry();
const files = { '.mii/registry.yaml': 'entries: { naughty: { group: consortia, name: From the overlay } }\n' };
const vsix = path.join(ROOT, 'dist/mii-contributor.vsix');

(existsSync(vsix) ? describe : describe.skip)('overlays in an untrusted workspace (installed package)', () => {
	const setup = useWorkbench({ files, trust: 'ask', extension: vsix });
	const group = registry.groups.get('consortia')?.name.en ?? '';
	const shows = (count: number) => (all: readonly { label: string; description: string }[]) =>
		all.some((row) => row.label === group && row.description === String(count));

	it('are not written to: the setup of the repository says why', async () => {
		const { workbench } = setup;
		await workbench.runCommand('MII: Set Up This Repository');
		await workbench.notification('This folder is not trusted yet');
	});

	it('are ignored until somebody trusts it, then count without a reload', async () => {
		const { workbench, session } = setup;
		const tree = await workbench.openView('MII');
		await tree.rows(shows(registry.countOf('consortia')));
		await workbench.runCommand('MII: Show Status');
		await workbench.webview.getByText('trust the workspace to use it').waitFor();
		await session.screenshot('overlay-untrusted');
		await workbench.runCommand('Workspaces: Manage Workspace Trust');
		await session.page
			.getByRole('button', { name: /^Trust$/ })
			.first()
			.click();
		await tree.rows(shows(registry.countOf('consortia') + 1));
		await session.screenshot('overlay-trusted');
	});
});
