import * as vscode from 'vscode';
import type { GitRemote } from '../../core/repository/gitRemotes';

/** The used part of the API of VS Code's Git extension (microsoft/vscode, extensions/git/src/api/git.d.ts). */
interface GitApi {
	getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitRepository {
	readonly state: {
		readonly remotes: readonly { readonly name: string; readonly fetchUrl?: string; readonly pushUrl?: string }[];
	};
}

/**
 * Asks VS Code's Git extension for the remotes of a file.
 *
 * @returns nothing when the extension is missing, off or not yet active, or when it knows no repository there.
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
