/** Finds the files and the lines in which entries and groups of the directory are written. */
import * as vscode from 'vscode';
import { perVersion } from '../../core/text/perVersion';
import { parseYaml } from '../../core/yaml/yamlFile';
import { SCHEMES } from '../../ids';
import type { RegistryStore } from './registryStore';

/** The bundled registry. */
export const REGISTRY = vscode.Uri.from({ scheme: SCHEMES.document, path: '/registry/mii.yaml' });

/** The key of an item in the registry. */
export interface RegistryItem {
	readonly kind: 'entries' | 'groups';
	readonly id: string;
}

/** The files that an item comes from: overlays, and the bundled registry for all fields that no overlay has. */
export function filesOf(store: RegistryStore, { kind, id }: RegistryItem): readonly vscode.Uri[] {
	const origins = new Set(store.registry.provenance[kind].get(id)?.values());
	const overlays = [...origins].map((source) => vscode.Uri.parse(source, true));
	return [...overlays, ...(store.isBundled(kind, id) ? [REGISTRY] : [])];
}

const yamlOf = perVersion((document: vscode.TextDocument) => parseYaml(document.getText()));

/** The key of an item in one of its files. */
export function keyRange(document: vscode.TextDocument, { kind, id }: RegistryItem): vscode.Range {
	const { start, end } = yamlOf(document).spanOf([kind, id], 'key');
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
