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
	find: 'mii.find',
	insertSection: 'mii.insertSection',
	insertLink: 'mii.insertLink',
	openEntry: 'mii.openEntry',
	copyLink: 'mii.copyLink',
	copyMarkdownLink: 'mii.copyMarkdownLink',
	revealInTree: 'mii.revealInTree',
	openRegistry: 'mii.openRegistry',
	createOverlay: 'mii.createOverlay',
	reloadRegistry: 'mii.reloadRegistry',
	explain: 'mii.explain',
	copyValue: 'mii.copyValue',
	hideEnded: 'mii.hideEnded',
	showEnded: 'mii.showEnded',
} as const;

export const VIEWS = {
	directory: 'mii.directory',
	document: 'mii.document',
} as const;

export const CONTEXT_KEYS = {
	/** Whether the tree leaves out what has ended. */
	endedHidden: 'mii.endedHidden',
} as const;

/** Settings with their defaults. */
export const SETTINGS = {
	language: { key: 'mii.language', default: 'auto' },
	registryOverlays: { key: 'mii.registry.overlays', default: [] },
	accessName: { key: 'mii.access.name', default: '' },
	accessInstitution: { key: 'mii.access.institution', default: '' },
	accessConsortium: { key: 'mii.access.consortium', default: '' },
	accessGithubUser: { key: 'mii.access.githubUser', default: '' },
	accessMethod: { key: 'mii.access.method', default: 'mailto' },
} as const;

/** The ways by which the access mail can leave VS Code: the values of `mii.access.method`. */
export const ACCESS_METHODS = ['mailto', 'copy', 'document', 'eml', 'outlook', 'gmail'] as const;

/**
 * What a tree item is, as `viewItem` in the menus of package.json. An entry lists what it can do, in this order:
 * `entry`, `link` when it has one, `team` when access to its team can be asked for.
 */
export const TREE_ITEMS = {
	group: 'group',
	entry: 'entry',
	entryWithLink: 'entry.link',
	entryWithTeam: 'entry.link.team',
	link: 'link',
	value: 'value',
} as const;

/** The schemes of this extension's own URIs. */
export const SCHEMES = {
	/** Marks tree items so that ended ones can be greyed. */
	treeItem: 'mii-tree-item',
	/** Read-only documents: the bundled registry, and what `mii.explain` says. */
	document: 'mii',
	/** The preview of a section while one is being chosen. */
	preview: 'mii-preview',
} as const;
