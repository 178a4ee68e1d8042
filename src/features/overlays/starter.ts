import * as vscode from 'vscode';
import { LANGUAGES, type Localized } from '../../core/language';

/** The text of a new overlay: comments that explain, and examples that only wait for their `#` to go. */
export function starter(): string {
	return `# ${vscode.l10n.t('This is an overlay: a file of your own that adds to the MII directory or changes it.')}
# ${vscode.l10n.t('It counts for the documents of this folder, as soon as it is saved. It cannot change the access email.')}
# ${vscode.l10n.t('Remove the # of the lines of an example to try it. All that is not mentioned here stays as it is.')}

# ${vscode.l10n.t('New groups, and changes to groups.')}
#groups:
#  our-tools:
#    name: ${inBraces({ de: 'Unsere Werkzeuge', en: 'Our tools' })}
#    icon: tools

# ${vscode.l10n.t('New entries, changes to entries by their id, and entries to hide.')}
#entries:
#  our-pipeline:
#    group: our-tools
#    name: ${inBraces({ de: 'Unsere Pipeline', en: 'Our pipeline' })}
#    links:
#      - { kind: website, url: https://example.org/pipeline }
#    source: https://example.org/pipeline
#  highmed:
#    note: ${inBraces({ de: 'Ansprechpartner ist Raum 42.', en: 'Ask in room 42.' })}
#  cord-mi:
#    hidden: true

# ${vscode.l10n.t('New README sections; the text is Markdown and a Mustache template over the directory.')}
#sections:
#  our-hints:
#    name: ${inBraces({ de: 'Unsere Hinweise', en: 'Our hints' })}
#    readme: [software]
#    body:
${LANGUAGES.map((language) => `#      ${language}: ${JSON.stringify(BODY[language])}\n`).join('')}`;
}

const BODY: Localized = {
	de: '## Hinweise\n\nSiehe {{{entry.our-pipeline.link}}}.',
	en: '## Hints\n\nSee {{{entry.our-pipeline.link}}}.',
};

function inBraces(text: Localized): string {
	return `{ ${LANGUAGES.map((language) => `${language}: ${text[language]}`).join(', ')} }`;
}
