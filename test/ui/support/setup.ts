import { after, afterEach, before } from 'mocha';
import { SharedBrowser } from '../../host/browser';
import { openSession, type Session, type SessionOptions } from '../../host/session';
import { PLAIN_TEXT } from '../../host/userSettings';
import { Workbench } from './workbench';

const shared = new SharedBrowser();
after('close the browser', () => shared.close());

/** A picture of each step is for a person to look at. Taking it on a busy machine is one more thing that can fail. */
const hasPictures = process.env['MII_PICTURES'] !== undefined;

/** The VS Code of a group of tests, opened before the first of them and closed after the last. */
export interface Setup {
	readonly session: Session;
	readonly workbench: Workbench;
}

/** Opens VS Code once for the tests of the enclosing `describe`. */
export function useWorkbench(options: Omit<SessionOptions, 'browser'> = {}): Setup {
	let session: Session | undefined;
	let workbench: Workbench | undefined;
	let picture: Session['screenshot'] | undefined;
	before('open VS Code', async function () {
		// The first one may have to fetch VS Code and a browser.
		this.timeout(300_000);
		const settings = { ...(hasPictures ? {} : PLAIN_TEXT), ...options.settings };
		const opened = await openSession({ ...options, settings, browser: await shared.get() });
		session = hasPictures ? opened : { ...opened, screenshot: async (name) => name };
		picture = opened.screenshot;
		workbench = new Workbench(session);
	});
	afterEach('take a picture of a failure', async function () {
		if (this.currentTest?.isFailed()) {
			await picture?.(`failed-${this.currentTest.fullTitle().replace(/\W+/g, '-')}`).catch(() => undefined);
		}
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
