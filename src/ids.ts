/**
 * The public identifiers of this extension. They never change, because keybindings and settings of users contain them.
 * A static test compares this file with package.json in both directions.
 */

export const EXTENSION_ID = 'mii-contributors.mii-contributor';

/** The commands of package.json that can be called before the engine has started. */
export const COMMANDS = {
	requestAccess: 'mii.requestAccess',
	editAccessProfile: 'mii.editAccessProfile',
	find: 'mii.find',
	insertSection: 'mii.insertSection',
	openReadme: 'mii.openReadme',
	insertLink: 'mii.insertLink',
	openEntry: 'mii.openEntry',
	copyLink: 'mii.copyLink',
	copyMarkdownLink: 'mii.copyMarkdownLink',
	revealInTree: 'mii.revealInTree',
	openRegistry: 'mii.openRegistry',
	createOverlay: 'mii.createOverlay',
	setUpRepository: 'mii.setUpRepository',
	reloadRegistry: 'mii.reloadRegistry',
	explain: 'mii.explain',
	openWalkthrough: 'mii.openWalkthrough',
	/** The commands of two keys in the directory: Enter and Copy. */
	openRow: 'mii.openRow',
	copyRows: 'mii.copyRows',
	hideEnded: 'mii.hideEnded',
	showEnded: 'mii.showEnded',
	updateSections: 'mii.updateSections',
	updateWorkspaceSections: 'mii.updateWorkspaceSections',
	/** The same command for a folder in the Explorer. */
	updateFolderSections: 'mii.updateFolderSections',
	/** Makes the open answers of a living section tab stops. */
	fillInAnswers: 'mii.fillInAnswers',
	checkWorkspace: 'mii.checkWorkspace',
	/** The same command for files and folders in the Explorer. */
	checkResource: 'mii.checkResource',
} as const;

/**
 * Further commands of package.json. They are registered when the engine starts, because nobody can call them before: they
 * are in the menus of its rows, of its comparisons, and of mails, which start it when they are opened.
 */
export const LATER_COMMANDS = {
	/** Next steps for a mail that is open in an editor. */
	openMail: 'mii.openMail',
	copyMail: 'mii.copyMail',
	moreMailWays: 'mii.moreMailWays',
	writeMailInGerman: 'mii.writeMailInGerman',
	writeMailInEnglish: 'mii.writeMailInEnglish',
	nextOpenLine: 'mii.nextOpenLine',
	/** The commands in the comparison of a section with its update. */
	takeUpdate: 'mii.takeUpdate',
	keepText: 'mii.keepText',
	/** Inserts a section where it belongs: the plus button of a section that can be added. */
	addSection: 'mii.addSection',
	/** `requestAccess` with a title for the menu of one team. */
	requestTeamAccess: 'mii.requestTeamAccess',
	/** `find` within one group. */
	findInGroup: 'mii.findInGroup',
	/** Commands `…OfRow` are for a row of the directory. They ask nothing, so their titles have no dots. */
	insertSectionOfRow: 'mii.insertSectionOfRow',
	/** `insertSectionOfRow` for a living section. */
	insertLivingSection: 'mii.insertLivingSection',
	/** Further commands for a section that can be added. */
	insertSectionAtCursor: 'mii.insertSectionAtCursor',
	insertSectionInOtherLanguage: 'mii.insertSectionInOtherLanguage',
	insertLinkOfRow: 'mii.insertLinkOfRow',
	/** `insertLinkOfRow` for an entry without a link. */
	insertName: 'mii.insertName',
	openEntryOfRow: 'mii.openEntryOfRow',
	copyLinkOfRow: 'mii.copyLinkOfRow',
	copyMarkdownLinkOfRow: 'mii.copyMarkdownLinkOfRow',
	/** `copyLinkOfRow` for an entry without a link. */
	copyName: 'mii.copyName',
	copyMarkdownList: 'mii.copyMarkdownList',
	/** `openRegistry` at the line of the row's item. */
	showInRegistry: 'mii.showInRegistry',
	copyValue: 'mii.copyValue',
	quickFix: 'mii.quickFix',
} as const;

/** Commands behind quick fixes, CodeLenses and rows, registered when the engine starts. They are in no menu. */
export const PRIVATE_COMMANDS = {
	turnOffRule: '_mii.turnOffRule',
	/** Changes a file that need not be open. */
	changeFile: '_mii.changeFile',
	showDifference: '_mii.showDifference',
	keepEdit: '_mii.keepEdit',
	detachSection: '_mii.detachSection',
	/** Shows the text of a section that can be added, or closes the preview. */
	previewSection: '_mii.previewSection',
	/** Scrolls to the beginning of a section after a completion. */
	showInsertedLine: '_mii.showInsertedLine',
} as const;

/** The id of a command, public or not. */
export type CommandId =
	| (typeof COMMANDS)[keyof typeof COMMANDS]
	| (typeof LATER_COMMANDS)[keyof typeof LATER_COMMANDS]
	| (typeof PRIVATE_COMMANDS)[keyof typeof PRIVATE_COMMANDS];

export const VIEWS = {
	directory: 'mii.directory',
	document: 'mii.document',
} as const;

/** The tools for language models in package.json. */
export const TOOLS = {
	searchDirectory: 'mii_searchDirectory',
	renderSection: 'mii_renderSection',
	checkReadme: 'mii_checkReadme',
} as const;
export type ToolId = (typeof TOOLS)[keyof typeof TOOLS];

export const CONTEXT_KEYS = {
	/** Whether the tree hides ended entries. */
	endedHidden: 'mii.endedHidden',
	/** The subject of the view This README: `none`, a `foreign` document, or a document `shown` in rows. */
	readmeAtHand: 'mii.readmeAtHand',
	/** Whether the workspace has a README other than the current document. */
	otherReadme: 'mii.otherReadme',
	/** Whether the active Markdown document belongs to the initiative. */
	documentOfInitiative: 'mii.documentOfInitiative',
	/** Whether this document or a workspace folder belongs to the initiative. */
	workspaceOfInitiative: 'mii.workspaceOfInitiative',
	/** The language of the mail in the active editor. */
	mailLanguage: 'mii.mailLanguage',
	/** Whether this mail has lines to complete. */
	mailHasOpenLines: 'mii.mailHasOpenLines',
	/** Set when a README section was inserted. It completes a step of the walkthrough. */
	sectionInserted: 'mii.sectionInserted',
	/** Set when an access mail was handed over. It completes a step of the walkthrough. */
	mailHandedOver: 'mii.mailHandedOver',
} as const;

export const SUBMENUS = {
	editor: 'mii.editor',
	explorer: 'mii.explorer',
} as const;

export const WALKTHROUGH = 'mii.start';

/** Settings with their defaults. The settings of rules derive from the rules (`ruleKey`). */
export const SETTINGS = {
	language: { key: 'mii.language', default: 'auto' },
	registryOverlays: { key: 'mii.registry.overlays', default: [] },
	accessName: { key: 'mii.access.name', default: '' },
	accessInstitution: { key: 'mii.access.institution', default: '' },
	accessConsortium: { key: 'mii.access.consortium', default: '' },
	accessGithubUser: { key: 'mii.access.githubUser', default: '' },
	accessLanguage: { key: 'mii.access.language', default: 'de' },
	accessMethod: { key: 'mii.access.method', default: 'mailto' },
	checksInitiative: { key: 'mii.checks.initiative', default: 'auto' },
	sectionsUpdateOnSave: { key: 'mii.sections.updateOnSave', default: false },
	completionEnabled: { key: 'mii.completion.enabled', default: true },
	codeLensEnabled: { key: 'mii.codeLens.enabled', default: true },
} as const;

/** The keys of choices that are remembered across sessions without being settings. */
export const MEMORY = {
	endedHidden: 'directory.endedHidden',
} as const;

/** The values of `mii.access.method`: the ways to hand over the access mail. */
export const ACCESS_METHODS = ['mailto', 'copy', 'document', 'eml', 'outlook', 'gmail'] as const;

/**
 * The values of `viewItem` in the menus of package.json. Those of an entry consist of `entry`, `link` if it has one, and
 * `team` if access to its team can be requested, in this order.
 */
export const TREE_ITEMS = {
	group: 'group',
	/** A group with a README section of its own. */
	groupWithSection: 'group.section',
	entry: 'entry',
	entryWithLink: 'entry.link',
	entryWithTeam: 'entry.link.team',
	link: 'link',
	value: 'value',
	/** A living section of the current README that an update would change. */
	sectionToUpdate: 'section.outdated',
	/** A living section of the current README with open answers. */
	sectionOpen: 'section.open',
	/** A section that can be added to the current README. A `living` one can be kept up to date. */
	sectionAddable: 'section.addable',
	sectionAddableLiving: 'section.addable.living',
	/** A group of rows in the view This README. */
	state: 'state',
	finding: 'finding',
} as const;

/** The schemes of this extension's own URIs. */
export const SCHEMES = {
	/** Read-only documents: the bundled registry, the status and the pages about rules. */
	document: 'mii',
	/** The preview of a section while the user chooses one. */
	preview: 'mii-preview',
	/** A README as it would be after the update of a section. */
	updated: 'mii-updated',
	/** A file as it would be after the setup of a repository. */
	setup: 'mii-setup',
	/** A mail in an editor. Its language id in VS Code is the same, so that it has its own settings. */
	mail: 'mii-mail',
} as const;

/** The MIME type of tree rows dragged to an editor. They are JSON, because objects do not survive the transfer. */
export const ENTRIES_MIME = 'application/x-mii-entries';
