import type { Page, Request } from 'playwright-core';

/** The addresses that a page asked for outside itself; the lists grow. */
export interface Leaving {
	readonly handedToSystem: readonly string[];
	readonly openedPages: readonly string[];
}

/**
 * Records every way out of the workbench: addresses for the operating system (seen before Chromium decides that
 * nobody handles them) and web pages in new tabs. Other hosts are
 * never asked: a new tab gets an empty page, all else (VS Code's extension gallery) finds no network.
 */
export async function recordLeaving(page: Page, origin: string): Promise<Leaving> {
	const handedToSystem: string[] = [];
	const openedPages: string[] = [];
	const context = page.context();
	const devTools = await context.newCDPSession(page);
	await devTools.send('Page.enable');
	devTools.on('Page.frameRequestedNavigation', ({ url }) => {
		if (!/^(https?|about|blob|data):/.test(url)) {
			handedToSystem.push(url);
		}
	});
	await context.route(
		(url) => url.origin !== origin && /^https?:$/.test(url.protocol),
		(route, request) => {
			if (request.isNavigationRequest() && isNewTab(request, page)) {
				openedPages.push(request.url());
			}
			return request.isNavigationRequest()
				? route.fulfill({ status: 200, contentType: 'text/html', body: '' })
				: route.abort('internetdisconnected');
		},
	);
	context.on('page', (tab) => {
		// Closed only once it asked for its address; a tab that never does is closed with the context.
		tab.once('domcontentloaded', () => void tab.close());
	});
	return { handedToSystem, openedPages };
}

/** A tab that is only just being opened has no frame yet; the frames of webviews belong to the page. */
function isNewTab(request: Request, page: Page): boolean {
	try {
		return request.frame().page() !== page;
	} catch {
		return true;
	}
}
