import { NOTHING_MISSING } from '../support/settings';
import { CHECKS_FILES, checks } from './groups/checks';
import { naughtyNames } from './groups/naughtyNames';
import { OVERLAYS_FILES, overlays } from './groups/overlays';
import { inLanguages } from './support/languages';
import { useWorkbench } from './support/setup';

for (const language of inLanguages('en')) {
	describe(`a workspace with an overlay, in ${language}`, () => {
		const setup = useWorkbench({
			language,
			settings: { ...NOTHING_MISSING, 'workbench.hover.delay': 0 },
			files: { ...OVERLAYS_FILES, ...CHECKS_FILES },
		});
		checks(setup, language);
		overlays(setup, language);
		if (language === 'en') {
			naughtyNames(setup);
		}
	});
}
