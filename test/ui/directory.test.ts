import { ACCESS_PROFILE, accessRequest } from './groups/accessRequest';
import { directory } from './groups/directory';
import { directoryAccess } from './groups/directoryAccess';
import { directoryRows } from './groups/directoryRows';
import { MENUS_FILES, menus } from './groups/menus';
import { PROJECTS_FILES, projects } from './groups/projects';
import { settings } from './groups/settings';
import { TYPING_FILES, typing } from './groups/typing';
import { inLanguages } from './support/languages';
import { useWorkbench } from './support/setup';

for (const language of inLanguages('de')) {
	describe(`a module with the settings of most people, in ${language}`, () => {
		const setup = useWorkbench({
			language,
			theme: language === 'de' ? 'light' : 'dark',
			settings: ACCESS_PROFILE,
			files: { ...MENUS_FILES, ...TYPING_FILES, ...PROJECTS_FILES },
		});
		// It looks for notices of the start, so it comes first.
		directory(setup, language);
		directoryAccess(setup, language);
		directoryRows(setup, language);
		settings(setup, language);
		menus(setup, language);
		typing(setup, language);
		projects(setup, language);
		accessRequest(setup, language);
	});
}
