import * as vscode from 'vscode';

const PROVIDER = 'github';
/** A window without a GitHub provider lets the question wait for seconds; the mail does not. */
const PATIENCE_MS = 1000;

/** The name of the GitHub account that VS Code is signed in to. Asks nobody: without one, there is none. */
export async function githubAccount(): Promise<string | undefined> {
	const patience = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS));
	return Promise.race([signedIn().catch(() => undefined), patience]);
}

async function signedIn(): Promise<string | undefined> {
	const session = await vscode.authentication.getSession(PROVIDER, [], { silent: true });
	if (session) {
		return session.account.label;
	}
	// A session is given only to extensions that once asked for one. Which accounts there are is no secret to ask for;
	// of several none is surely the right one.
	const accounts = await vscode.authentication.getAccounts(PROVIDER);
	return accounts.length === 1 ? accounts[0]?.label : undefined;
}
