import { FOREIGN_FILES, foreign } from './groups/foreign';
import { foreignMenus, SHOP_FILES } from './groups/foreignMenus';
import { useWorkbench } from './support/setup';

describe('projects of other people', () => {
	const setup = useWorkbench({
		settings: { 'mii.checks.initiative': 'auto' },
		files: { ...FOREIGN_FILES, ...SHOP_FILES },
	});
	foreignMenus(setup);
	foreign(setup);
});
