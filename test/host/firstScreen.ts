import { uriPath } from './server';
import { type Language, speak } from './workbench';

/** The view and the file on the screen when VS Code opens for the first time. */
export interface FirstScreen {
	readonly language: Language;
	/** Id of the view to open in the side bar. */
	readonly view: string;
	/** Absolute path of the file to open. */
	readonly file: string;
	/** The server's, as the browser names it. */
	readonly host: string;
}

/** The language that a browser asks for first, as far as the extension has it. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
	return /^\s*de\b/i.test(acceptLanguage ?? '') ? 'de' : 'en';
}

/**
 * Writes the first screen into the page of a workbench: its configuration, as whoever hosts VS Code may write it, knows a
 * default layout. It counts only where the workspace is new to the browser; later the layout is as it was left.
 *
 * VS Code takes its language from a language pack, and here is none: its own words stay English, the extension's do not.
 *
 * @throws {Error} when the page is another one than that of VS Code's server.
 */
export function withFirstScreen(page: string, screen: FirstScreen): string {
	const nonce = /<script nonce="([^"]+)"/.exec(page)?.[1];
	const [found, settings] = /id="vscode-workbench-web-configuration" data-settings="([^"]*)"/.exec(page) ?? [];
	if (nonce === undefined || found === undefined || settings === undefined) {
		throw new Error('The page of VS Code has no configuration.');
	}
	const uri = { scheme: 'vscode-remote', authority: screen.host, path: uriPath(screen.file) };
	const defaultLayout = { views: [{ id: screen.view }], editors: [{ uri }] };
	const configuration = { ...(JSON.parse(unescaped(settings)) as object), defaultLayout };
	const script = `<script nonce="${nonce}">(${speak})(${JSON.stringify(screen.language)})</script>`;
	return page
		.replace(found, () => found.replace(settings, () => escaped(JSON.stringify(configuration))))
		.replace('<head>', () => `<head>${script}`);
}

function unescaped(attribute: string): string {
	return attribute
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
