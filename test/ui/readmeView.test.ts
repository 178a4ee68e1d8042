import { ACCESSIBILITY_FILES, accessibility } from './groups/accessibility';
import { ANSWERS_FILES, answers } from './groups/answers';
import { FINDINGS_FILES, findings } from './groups/findings';
import { README_VIEW_FILES, readmeView } from './groups/readmeView';
import { setUp } from './groups/setUp';
import { WALKTHROUGH_FILES, walkthrough } from './groups/walkthrough';
import { inLanguages } from './support/languages';
import { useWorkbench } from './support/setup';

for (const language of inLanguages('de')) {
	describe(`a README whose language is set, in ${language}`, () => {
		const setup = useWorkbench({
			language,
			settings: {
				'mii.language': language,
				'window.autoDetectColorScheme': true,
			},
			files: {
				...WALKTHROUGH_FILES,
				...README_VIEW_FILES,
				...FINDINGS_FILES,
				...ANSWERS_FILES,
				...ACCESSIBILITY_FILES,
			},
		});
		// It looks for steps that nobody has done, so it comes first.
		walkthrough(setup, language);
		readmeView(setup, language);
		findings(setup, language);
		answers(setup, language);
		accessibility(setup, language);
		setUp(setup, language);
	});
}
