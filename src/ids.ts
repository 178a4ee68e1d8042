/**
 * The names under which VS Code, keybindings and other people's settings know this extension. They stay as they are.
 * A static test holds this file against package.json, in both directions.
 */

export const EXTENSION_ID = 'mii-contributors.mii-contributor';

export const COMMANDS = {
	requestAccess: 'mii.requestAccess',
	/** The same command under the words that suit the menu of one team. */
	requestTeamAccess: 'mii.requestTeamAccess',
	editAccessProfile: 'mii.editAccessProfile',
	/** The next steps of a mail that is open in an editor. */
	openMail: 'mii.openMail',
	copyMail: 'mii.copyMail',
	moreMailWays: 'mii.moreMailWays',
	writeMailInGerman: 'mii.writeMailInGerman',
	writeMailInEnglish: 'mii.writeMailInEnglish',
	nextOpenLine: 'mii.nextOpenLine',
	find: 'mii.find',
	/** The same search among the entries of one group. */
	findInGroup: 'mii.findInGroup',
	insertSection: 'mii.insertSection',
	/** Commands `…OfRow` are the same commands for a row of the directory: nothing is asked, so their titles are shorter. */
	insertSectionOfRow: 'mii.insertSectionOfRow',
	/** The same command for living sections, for the menu of a group. */
	insertLivingSection: 'mii.insertLivingSection',
	/** The plus of a section that can be added: it inserts the section where it fits. */
	addSection: 'mii.addSection',
	/** What the menu of such a section offers besides. */
	insertSectionAtCursor: 'mii.insertSectionAtCursor',
	insertSectionInOtherLanguage: 'mii.insertSectionInOtherLanguage',
	openReadme: 'mii.openReadme',
	insertLink: 'mii.insertLink',
	insertLinkOfRow: 'mii.insertLinkOfRow',
	/** The same command where no link is known. */
	insertName: 'mii.insertName',
	openEntry: 'mii.openEntry',
	openEntryOfRow: 'mii.openEntryOfRow',
	copyLink: 'mii.copyLink',
	copyLinkOfRow: 'mii.copyLinkOfRow',
	copyMarkdownLink: 'mii.copyMarkdownLink',
	copyMarkdownLinkOfRow: 'mii.copyMarkdownLinkOfRow',
	/** The same command where no link is known. */
	copyName: 'mii.copyName',
	copyMarkdownList: 'mii.copyMarkdownList',
	revealInTree: 'mii.revealInTree',
	openRegistry: 'mii.openRegistry',
	/** The same command from a row: it shows that row's line. */
	showInRegistry: 'mii.showInRegistry',
	createOverlay: 'mii.createOverlay',
	reloadRegistry: 'mii.reloadRegistry',
	explain: 'mii.explain',
	openWalkthrough: 'mii.openWalkthrough',
	copyValue: 'mii.copyValue',
	/** Behind the keys of the directory: Enter, and the one for copying. */
	openRow: 'mii.openRow',
	copyRows: 'mii.copyRows',
	hideEnded: 'mii.hideEnded',
	showEnded: 'mii.showEnded',
	updateSections: 'mii.updateSections',
	updateWorkspaceSections: 'mii.updateWorkspaceSections',
	/** The same command for a folder of the Explorer. */
	updateFolderSections: 'mii.updateFolderSections',
	/** What the comparison of a section with its update offers. */
	takeUpdate: 'mii.takeUpdate',
	keepText: 'mii.keepText',
	checkWorkspace: 'mii.checkWorkspace',
	/** The same command for files and folders of the Explorer. */
	checkResource: 'mii.checkResource',
	quickFix: 'mii.quickFix',
} as const;

/** Commands behind quick fixes, CodeLenses and rows: no palette, keybinding or setting names them. */
export const PRIVATE_COMMANDS = {
	turnOffRule: '_mii.turnOffRule',
	showDifference: '_mii.showDifference',
	keepEdit: '_mii.keepEdit',
	detachSection: '_mii.detachSection',
	/** Shows the text of a section that can be added. */
	previewSection: '_mii.previewSection',
	/** Brings the beginning of a section into sight after a completion. */
	showInsertedLine: '_mii.showInsertedLine',
} as const;

export const VIEWS = {
	directory: 'mii.directory',
	document: 'mii.document',
} as const;

export const CONTEXT_KEYS = {
	/** Whether the tree leaves out what has ended. */
	endedHidden: 'mii.endedHidden',
	/** What the view of the README is about: `none`, a `foreign` document, or one `shown` in rows. */
	readmeAtHand: 'mii.readmeAtHand',
	/** Whether the workspace has a README, other than the document at hand. */
	otherReadme: 'mii.otherReadme',
	/** Whether the Markdown document in the active editor belongs to the initiative. */
	documentOfInitiative: 'mii.documentOfInitiative',
	/** Whether that document or a folder of the workspace belongs to it. */
	workspaceOfInitiative: 'mii.workspaceOfInitiative',
	/** The language of the mail in the active editor. */
	mailLanguage: 'mii.mailLanguage',
	/** Whether that mail has lines to complete. */
	mailHasOpenLines: 'mii.mailHasOpenLines',
	/** Set once a README section was inserted: a step of the walkthrough is done then. */
	sectionInserted: 'mii.sectionInserted',
	/** Set once an access mail was handed over: a step of the walkthrough is done then. */
	mailHandedOver: 'mii.mailHandedOver',
} as const;

export const SUBMENUS = {
	editor: 'mii.editor',
	explorer: 'mii.explorer',
} as const;

export const WALKTHROUGH = 'mii.start';

/** Settings with their defaults. Those of the rules come from the rules (`ruleKey`). */
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

/** The ways by which the access mail can leave VS Code: the values of `mii.access.method`. */
export const ACCESS_METHODS = ['mailto', 'copy', 'document', 'eml', 'outlook', 'gmail'] as const;

/**
 * What a tree item is, as `viewItem` in the menus of package.json. An entry lists what it can do, in this order:
 * `entry`, `link` when it has one, `team` when access to its team can be asked for.
 */
export const TREE_ITEMS = {
	group: 'group',
	/** A group that is a README section of its own. */
	groupWithSection: 'group.section',
	entry: 'entry',
	entryWithLink: 'entry.link',
	entryWithTeam: 'entry.link.team',
	link: 'link',
	value: 'value',
	/** A living section of the README at hand; an update has something to do. */
	sectionToUpdate: 'section.outdated',
	/** A section that can be added to the README at hand; `living` when it can be kept up to date. */
	sectionAddable: 'section.addable',
	sectionAddableLiving: 'section.addable.living',
	/** A group of rows in the view of the README. */
	state: 'state',
	finding: 'finding',
} as const;

/** The schemes of this extension's own URIs. */
export const SCHEMES = {
	/** Read-only documents: the bundled registry, and what `mii.explain` says. */
	document: 'mii',
	/** The preview of a section while one is being chosen. */
	preview: 'mii-preview',
	/** A README as an update of a section would leave it. */
	updated: 'mii-updated',
	/** A mail that is being written. Its language id in VS Code is the same, which gives it settings of its own. */
	mail: 'mii-mail',
} as const;
