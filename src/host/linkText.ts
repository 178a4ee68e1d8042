import * as vscode from 'vscode';
import type { Language } from '../core/registry/language';
import type { Link } from '../core/registry/registry';
import type { LinkKind } from '../core/registry/schema';

/** What a link is called: its own title, else the word for its kind. */
export function linkText(link: Link, language: Language): string {
	return link.title?.[language] ?? kindText(link.kind);
}

function kindText(kind: LinkKind): string {
	switch (kind) {
		case 'team':
			return vscode.l10n.t('Team on GitHub');
		case 'website':
			return vscode.l10n.t('Website');
		case 'page':
			return vscode.l10n.t('Page of the initiative');
		case 'repository':
			return vscode.l10n.t('Repository');
		case 'organisation':
			return vscode.l10n.t('Organisation on GitHub');
		case 'package':
			return vscode.l10n.t('Package');
		case 'guide':
			return vscode.l10n.t('Implementation guide');
		case 'wiki':
			return vscode.l10n.t('Wiki');
		case 'chat':
			return vscode.l10n.t('Chat');
		case 'document':
			return vscode.l10n.t('Document');
		case 'mail':
			return vscode.l10n.t('Email address');
	}
}
