import type { LinkKind } from '../../core/registry/schema';

/** The codicon of what a link leads to. */
export const LINK_ICONS: Readonly<Record<LinkKind, string>> = {
	// For members only.
	team: 'lock',
	website: 'globe',
	page: 'browser',
	repository: 'repo',
	organisation: 'github',
	package: 'package',
	guide: 'book',
	wiki: 'notebook',
	chat: 'comment-discussion',
	document: 'file-text',
	mail: 'mail',
};

/** The icon of an entry or a group whose registry entry names none. */
export const DEFAULT_ICON = 'circle-outline';
