import { CARDS_FILES, cards } from './groups/cards';
import { directoryKeys } from './groups/directoryKeys';
import { find } from './groups/find';
import { INSERTION_FILES, insertion } from './groups/insertion';
import { PACES_FILES, typingPaces } from './groups/typingPaces';
import { WRITING_FILES, writing } from './groups/writing';
import { inLanguages } from './support/languages';
import { useWorkbench } from './support/setup';

for (const language of inLanguages('en')) {
	describe(`a module, in ${language}`, () => {
		const setup = useWorkbench({
			language,
			files: { ...WRITING_FILES, ...PACES_FILES, ...CARDS_FILES, ...INSERTION_FILES },
		});
		if (language === 'en') {
			// Its first test is about a VS Code that has just begun.
			writing(setup);
			typingPaces(setup);
			insertion(setup);
		}
		cards(setup, language);
		directoryKeys(setup, language);
		find(setup, language);
	});
}
