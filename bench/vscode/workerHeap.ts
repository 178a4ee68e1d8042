import type { CDPSession, Page } from 'playwright-core';
import { HEAP_REQUEST, HEAP_TOLD } from './endurance';

/** The name that VS Code gives to an extension host in a web worker. */
const EXTENSION_HOST = 'ExtensionHostWorker';
/** The next turn collects everything that weak references and finalizers let go of. */
const TURNS = 4;

/** Tells an extension host in a web worker, which cannot look at its own heap, how large it is after collection. */
export async function answerHeapRequest(line: string, page: Page): Promise<void> {
	if (!line.includes(HEAP_REQUEST)) {
		return;
	}
	const session = await page.context().newCDPSession(page);
	try {
		const ask = await askWorker(session);
		for (let turn = 0; turn < TURNS; turn += 1) {
			await ask('HeapProfiler.collectGarbage');
		}
		const { usedSize = Number.NaN } = await ask('Runtime.getHeapUsage');
		await ask('Runtime.evaluate', { expression: `globalThis.${HEAP_TOLD} = ${usedSize / 1024 / 1024}` });
	} finally {
		await session.detach();
	}
}

type Ask = (method: string, params?: object) => Promise<{ readonly usedSize?: number }>;

/** Playwright has no session for a worker, so messages to it go through the session of its page. */
async function askWorker(session: CDPSession): Promise<Ask> {
	const found = new Promise<string>((resolve) => {
		session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
			if (targetInfo.title === EXTENSION_HOST) {
				resolve(sessionId);
			}
		});
	});
	await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
	const sessionId = await found;
	let id = 0;
	return async (method, params = {}) => {
		id += 1;
		const own = id;
		const answer = new Promise<{ readonly usedSize?: number }>((resolve, reject) => {
			session.on('Target.receivedMessageFromTarget', ({ message }) => {
				const got = JSON.parse(message) as { id?: number; result?: object; error?: { message: string } };
				if (got.id === own) {
					got.error ? reject(new Error(got.error.message)) : resolve(got.result ?? {});
				}
			});
		});
		await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
		return answer;
	};
}
