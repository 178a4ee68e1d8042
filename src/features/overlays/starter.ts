import * as vscode from 'vscode';
import { LANGUAGES, type Localized } from '../../core/language';

/** The text of a new overlay: explanations and commented-out examples. */
export function starter(): string {
	return `# ${vscode.l10n.t('This is an overlay: your own file that extends or changes the MII directory.')}
# ${vscode.l10n.t('It applies to the documents of this folder as soon as you save it. It cannot change the access email.')}
# ${vscode.l10n.t('To try an example, remove the # from its lines. Everything else in the directory stays unchanged.')}

# ${vscode.l10n.t('New groups, and changes to groups.')}
#groups:
#  our-tools:
#    name: ${inBraces({ de: 'Unsere Werkzeuge', en: 'Our tools' })}
#    icon: tools

# ${vscode.l10n.t('New entries, changes to existing entries by their ids, and hidden entries.')}
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

# ${vscode.l10n.t('New README sections. The text is Markdown, and a Mustache template with the data of the directory.')}
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
