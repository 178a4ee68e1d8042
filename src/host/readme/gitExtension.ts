import * as vscode from 'vscode';
import type { GitRemote } from '../../core/repository/gitRemotes';

/** The part of the API of VS Code's Git extension that is used here (microsoft/vscode, extensions/git/src/api/git.d.ts). */
interface GitApi {
	getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitRepository {
	readonly state: {
		readonly remotes: readonly { readonly name: string; readonly fetchUrl?: string; readonly pushUrl?: string }[];
	};
}

/**
 * The remotes that VS Code's Git extension knows for a file.
 *
 * @returns nothing when the extension is absent, off, not yet active or knows no repository there.
 */
export function remotesFromGitExtension(uri: vscode.Uri): readonly GitRemote[] | undefined {
	const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
	if (!extension?.isActive) {
		return undefined;
	}
	try {
		const repository = extension.exports.getAPI(1).getRepository(uri);
		return repository?.state.remotes.flatMap(({ name, fetchUrl, pushUrl }) => {
			const url = fetchUrl ?? pushUrl;
			return url === undefined ? [] : [{ name, url }];
		});
	} catch {
		// It throws while `git.enabled` is false.
		return undefined;
	}
}
