import * as vscode from 'vscode';
import type { DisposableStore } from '../../../host/disposable';
import { rowsOf } from '../../../host/entries/entryArgument';
import { COMMANDS, type CommandId, LATER_COMMANDS } from '../../../ids';
import type { Services } from '../../../services';
import { insertLinks, rangeArgument } from './insertLink';
import { type LinkTarget, linkTargets, markdownLinks, offerWithoutLink } from './linkTarget';
import { markdownList } from './markdownList';
import { MembersOnlyNotice } from './membersOnlyNotice';
import { PageOpener } from './pageOpener';

/** The commands that insert into the active document, in its language. */
const INSERTING: ReadonlySet<string> = new Set([
	COMMANDS.insertLink,
	LATER_COMMANDS.insertLinkOfRow,
	LATER_COMMANDS.insertName,
]);

/** Registers the commands that open, copy and insert the links of entries. */
export function register(services: Services, disposables: DisposableStore): void {
	const pages = new PageOpener();
	const membersOnly = new MembersOnlyNotice(pages, services.failures);
	const add = (id: CommandId, run: (targets: readonly LinkTarget[], argument: unknown) => unknown): void => {
		disposables.add(
			services.commands.register(id, async (argument, selection) => {
				const isInsert = INSERTING.has(id);
				const document = isInsert ? vscode.window.activeTextEditor?.document : undefined;
				const language = document ? services.language.of(document) : services.language.current;
				const targets = await linkTargets(services, argument, selection, id, language);
				return targets.length > 0 && run(targets, argument);
			}),
		);
	};
	/** Runs a command on addresses, or says that none is known. */
	const withUrls =
		(run: (urls: readonly string[], targets: readonly LinkTarget[]) => unknown) => (targets: readonly LinkTarget[]) => {
			const urls = targets.flatMap(({ url }) => url ?? []);
			const [first] = targets;
			return urls.length > 0 ? run(urls, targets) : first && offerWithoutLink(first.entry, services);
		};
	const open = withUrls(async (urls, targets) => {
		const opened = new Set<string>();
		for (const url of urls) {
			if (await pages.open(url)) {
				opened.add(url);
			}
		}
		membersOnly.show(targets.filter(({ url }) => url !== undefined && opened.has(url)));
	});
	add(COMMANDS.openEntry, open);
	add(LATER_COMMANDS.openEntryOfRow, open);
	const copyUrls = withUrls((urls) => vscode.env.clipboard.writeText(urls.join('\n')));
	add(COMMANDS.copyLink, copyUrls);
	add(LATER_COMMANDS.copyLinkOfRow, copyUrls);
	const copy = (targets: readonly LinkTarget[]): Thenable<void> =>
		vscode.env.clipboard.writeText(markdownLinks(targets, services.language.current).join('\n'));
	add(COMMANDS.copyMarkdownLink, copy);
	add(LATER_COMMANDS.copyMarkdownLinkOfRow, copy);
	add(LATER_COMMANDS.copyName, copy);
	disposables.add(
		services.commands.register(LATER_COMMANDS.copyMarkdownList, (argument, selection) => {
			const list = markdownList(services, rowsOf(argument, selection));
			return list !== '' && vscode.env.clipboard.writeText(list);
		}),
	);
	const insert = (targets: readonly LinkTarget[], argument: unknown): Promise<void> =>
		insertLinks(services, targets, rangeArgument(argument));
	add(COMMANDS.insertLink, insert);
	add(LATER_COMMANDS.insertLinkOfRow, insert);
	add(LATER_COMMANDS.insertName, insert);
	disposables.add(
		services.commands.register(LATER_COMMANDS.copyValue, (argument) => {
			const value = (argument as { readonly value?: unknown } | undefined)?.value;
			return typeof value === 'string' ? vscode.env.clipboard.writeText(value) : undefined;
		}),
	);
}
