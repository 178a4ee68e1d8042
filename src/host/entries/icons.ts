import type { LinkKind } from '../../core/registry/schema';

/** The codicons of links by the kind of their target. */
export const LINK_ICONS: Readonly<Record<LinkKind, string>> = {
	// For members only.
	team: 'lock',
	website: 'globe',
	page: 'browser',
	repository: 'repo',
	organisation: 'github',
	package: 'package',
	guide: 'book',
	docs: 'book',
	wiki: 'notebook',
	issues: 'issues',
	chat: 'comment-discussion',
	document: 'file-text',
	mail: 'mail',
};

/** The icon of entries and groups without an icon in the registry. */
export const DEFAULT_ICON = 'circle-outline';
