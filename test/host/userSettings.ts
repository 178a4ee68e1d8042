/** Settings by id, as in settings.json. */
export type Settings = Readonly<Record<string, unknown>>;

/**
 * `dark` and `light` are the defaults of VS Code. High contrast comes from the system, by `inHighContrast`: as a
 * setting of a fresh profile the browser does not take it and stays light.
 */
export type Theme = 'dark' | 'light' | 'high-contrast' | 'high-contrast-light';

const themes: Readonly<Record<Theme, string>> = {
	dark: 'Default Dark Modern',
	light: 'Default Light Modern',
	'high-contrast': 'Default Dark Modern',
	'high-contrast-light': 'Default Light Modern',
};

/** Turns off the features of a fresh profile that disturb a test: welcome pages, chat, notices, experiments. */
const quiet: Settings = {
	'chat.commandCenter.enabled': false,
	'chat.disableAIFeatures': true,
	// Workers that only guess the language of untitled files and colour text take a tenth of the time to open.
	'editor.experimental.asyncTokenization': false,
	'extensions.ignoreRecommendations': true,
	// The default of the desktop. In the browser VS Code saves automatically after a second, which no test can predict.
	'files.autoSave': 'off',
	'git.openRepositoryInParentFolders': 'never',
	// Completion in a package.json would ask the npm registry first.
	'npm.fetchOnlinePackageInfo': false,
	'security.workspace.trust.enabled': false,
	'telemetry.telemetryLevel': 'off',
	'update.showReleaseNotes': false,
	'window.confirmBeforeClose': 'never',
	'window.restoreWindows': 'none',
	'workbench.editor.languageDetection': false,
	'workbench.enableExperiments': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};

/** Turns off what only adorns a text that nobody looks at: a twentieth of the work of a UI suite. */
export const PLAIN_TEXT: Settings = {
	'breadcrumbs.enabled': false,
	'editor.bracketPairColorization.enabled': false,
	'editor.minimap.enabled': false,
	'editor.occurrencesHighlight': 'off',
	'scm.diffDecorations': 'none',
};

/**
 * The user settings of a fresh profile.
 * @param trust `ask` leaves Workspace Trust on, as it is for everybody, with every folder untrusted until somebody
 * trusts it; VS Code never asks at the start then, it just is in Restricted Mode.
 */
export function userSettings(
	options: { readonly theme?: Theme; readonly trust?: 'off' | 'ask'; readonly settings?: Settings } = {},
): Settings {
	return {
		...quiet,
		...(options.theme && { 'workbench.colorTheme': themes[options.theme] }),
		...(options.trust === 'ask' && {
			'security.workspace.trust.enabled': true,
			'security.workspace.trust.startupPrompt': 'never',
			'security.workspace.trust.banner': 'never',
		}),
		...options.settings,
	};
}
