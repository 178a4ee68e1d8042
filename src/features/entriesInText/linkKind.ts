import * as vscode from 'vscode';

/** The kind of our drop and paste edits, for settings such as `editor.pasteAs.preferences`. */
export const LINK_KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('mii', 'link');
