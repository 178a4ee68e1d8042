import { accessDocument } from './groups/accessDocument';
import { readmeViewWithoutReadme } from './groups/readmeViewWithoutReadme';
import { inLanguages } from './support/languages';
import { useWorkbench } from './support/setup';

for (const language of inLanguages('de')) {
	describe(`settings that few people have, in ${language}`, () => {
		const setup = useWorkbench({
			language,
			settings: { 'mii.access.method': 'document', 'mii.checks.initiative': 'auto', 'mii.language': language },
			files: { 'CHANGELOG.md': '# Changelog\n\n## 1.0\n' },
		});
		readmeViewWithoutReadme(setup, language);
		accessDocument(setup, language);
	});
}
