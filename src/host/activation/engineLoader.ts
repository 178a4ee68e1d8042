import * as vscode from 'vscode';
import { Disposable } from '../disposable';
import { Failures } from '../failures';
import type { CommandTable } from './commandTable';
import type { LazyTree } from './lazyTree';
import type { ToolTable } from './toolTable';

/** The parts of the extension that exist before the engine does. The engine fills them. */
export interface Activation {
	readonly context: vscode.ExtensionContext;
	readonly log: vscode.LogOutputChannel;
	readonly failures: Failures;
	readonly commands: CommandTable;
	readonly tools: ToolTable;
	readonly directory: LazyTree;
	readonly document: LazyTree;
	readonly mails: { makeKnown(): void };
}

/** The extension host gives it to `dist/extension.js`, and knows `vscode` by it. */
declare const require: (id: string) => unknown;

/** The exports of `dist/engine.js`. */
interface Engine {
	/** Starts all features. Nothing is awaited. */
	start(activation: Activation): vscode.Disposable;
}

/**
 * Loads `dist/engine.js`, which holds everything that VS Code need not know at activation, and the files that it requires:
 * its data, `dist/registry.json`, and `dist/yaml.js`. They are read once, on the first request. The code is read and
 * evaluated in the same way in both extension hosts, because the one in a web worker cannot `require` a second file.
 */
export class EngineLoader extends Disposable {
	#loading: Promise<void> | undefined;
	#failures: Failures | undefined;
	#log: vscode.LogOutputChannel | undefined;

	/** @param parts returns the parts that the engine fills. */
	constructor(
		private readonly context: vscode.ExtensionContext,
		private readonly parts: () => Pick<Activation, 'commands' | 'tools' | 'directory' | 'document' | 'mails'>,
	) {
		super();
	}

	/** Reports failures. Its channel of the log is made on the first request. */
	get failures(): Failures {
		this.#failures ??= new Failures(this.#channel);
		return this.#failures;
	}

	/** Loads the engine, again after a failure. @throws when the file cannot be read or evaluated. */
	load(): Promise<void> {
		this.#loading ??= this.#start().catch((error: unknown) => {
			// Here, not where somebody waits: of several who wait, a late one would discard the next attempt.
			this.#loading = undefined;
			throw error;
		});
		return this.#loading;
	}

	/** Loads the engine and reports a failure. */
	wake(): void {
		this.failures.watch('engine', this.load());
	}

	async #start(): Promise<void> {
		const [engine, registry, yaml] = await Promise.all(
			['engine.js', 'registry.json', 'yaml.js'].map((name) => readFile(this.context.extensionUri, name)),
		);
		if (this.isDisposed || !engine || !registry || !yaml) {
			return;
		}
		let loaded: unknown;
		const { start } = evaluate(engine, (id) => {
			switch (id) {
				case './registry.json':
					return JSON.parse(registry.text);
				case './yaml.js':
					loaded ??= evaluate(yaml, require);
					return loaded;
				default:
					return require(id);
			}
		}) as Engine;
		const { context, failures } = this;
		this._register(start({ context, log: this.#channel, failures, ...this.parts() }));
	}

	get #channel(): vscode.LogOutputChannel {
		this.#log ??= this._register(vscode.window.createOutputChannel('MII Contributor', { log: true }));
		return this.#log;
	}
}

interface ReadFile {
	readonly uri: vscode.Uri;
	readonly text: string;
}

async function readFile(extension: vscode.Uri, name: string): Promise<ReadFile> {
	const uri = vscode.Uri.joinPath(extension, 'dist', name);
	return { uri, text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
}

/** @returns the exports of a file. */
function evaluate({ uri, text }: ReadFile, requireFile: (id: string) => unknown): unknown {
	const module = { exports: {} };
	// The address makes the file known to debuggers and stack traces.
	const run = new Function('module', 'exports', 'require', `${text}\n//# sourceURL=${uri.toString(true)}`);
	run(module, module.exports, requireFile);
	return module.exports;
}
