import { after, before } from 'mocha';
import { SharedBrowser } from '../../host/browser';
import { openSession, type Session, type SessionOptions } from '../../host/session';
import { Workbench } from './workbench';

const shared = new SharedBrowser();
after('close the browser', () => shared.close());

/** The VS Code of a group of tests, opened before the first of them and closed after the last. */
export interface Setup {
	readonly session: Session;
	readonly workbench: Workbench;
}

/** Opens VS Code once for the tests of the enclosing `describe`. */
export function useWorkbench(options: Omit<SessionOptions, 'browser'> = {}): Setup {
	let session: Session | undefined;
	let workbench: Workbench | undefined;
	before('open VS Code', async function () {
		// The first one may have to fetch VS Code and a browser.
		this.timeout(300_000);
		session = await openSession({ ...options, browser: await shared.get() });
		workbench = new Workbench(session);
	});
	after('close VS Code', () => session?.close());
	return {
		get session() {
			return known(session);
		},
		get workbench() {
			return known(workbench);
		},
	};
}

function known<T>(value: T | undefined): T {
	if (value === undefined) {
		throw new Error('VS Code is not open yet.');
	}
	return value;
}
