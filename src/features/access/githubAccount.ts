import * as vscode from 'vscode';

const PROVIDER = 'github';
/** Without a GitHub provider, VS Code answers only after seconds. The mail does not wait that long. */
const TIMEOUT_MS = 1000;

/** The name of the GitHub account that VS Code is signed in to. It never asks the user to sign in. */
export async function githubAccount(): Promise<string | undefined> {
	const timeout = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), TIMEOUT_MS));
	return Promise.race([signedIn().catch(() => undefined), timeout]);
}

async function signedIn(): Promise<string | undefined> {
	const session = await vscode.authentication.getSession(PROVIDER, [], { silent: true });
	if (session) {
		return session.account.label;
	}
	// Only extensions that once asked for a session get one, but every extension may read the accounts. With several
	// accounts, the right one is unknown.
	const accounts = await vscode.authentication.getAccounts(PROVIDER);
	return accounts.length === 1 ? accounts[0]?.label : undefined;
}
