import * as vscode from 'vscode';
import { escapeMarkdown, markdownLink } from '../../core/readme/markdownText';
import { DisposableStore } from '../../host/disposable';
import { openExternal } from '../../host/openExternal';
import type { Services } from '../../host/services';
import { COMMANDS } from '../../ids';
import { insertLink, rangeArgument } from './insertLink';
import { type LinkTarget, linkTarget, offerWithoutLink } from './linkTarget';

/** Opening, copying and inserting the links of entries. */
export function register(services: Services): vscode.Disposable {
	const disposables = new DisposableStore();
	const add = (
		id: Parameters<typeof services.commands.register>[0],
		run: (target: LinkTarget, argument: unknown) => unknown,
	): void => {
		disposables.add(
			services.commands.register(id, async (argument) => {
				const document = id === COMMANDS.insertLink ? vscode.window.activeTextEditor?.document : undefined;
				const language = document ? services.language.of(document) : services.language.current;
				const target = await linkTarget(services, argument, titleOf(id), language);
				return target && run(target, argument);
			}),
		);
	};
	add(COMMANDS.openEntry, ({ entry, url }) =>
		url === undefined ? offerWithoutLink(entry, services) : openExternal(url),
	);
	add(COMMANDS.copyLink, ({ entry, url }) =>
		url === undefined ? offerWithoutLink(entry, services) : vscode.env.clipboard.writeText(url),
	);
	add(COMMANDS.copyMarkdownLink, ({ entry, url }) => {
		const name = entry.name[services.language.current];
		return vscode.env.clipboard.writeText(url === undefined ? escapeMarkdown(name) : markdownLink(name, url));
	});
	add(COMMANDS.insertLink, (target, argument) => insertLink(services, target, rangeArgument(argument)));
	disposables.add(
		services.commands.register(COMMANDS.copyValue, (argument) => {
			const value = (argument as { readonly value?: unknown } | undefined)?.value;
			return typeof value === 'string' ? vscode.env.clipboard.writeText(value) : undefined;
		}),
	);
	return disposables;
}

function titleOf(id: string): string {
	switch (id) {
		case COMMANDS.copyLink:
			return vscode.l10n.t('Copy Link');
		case COMMANDS.copyMarkdownLink:
			return vscode.l10n.t('Copy as Markdown Link');
		case COMMANDS.insertLink:
			return vscode.l10n.t('Insert Link');
		default:
			return vscode.l10n.t('Open');
	}
}
