import * as vscode from 'vscode';
import { TOOLS, type ToolId } from '../../ids';
import { Disposable } from '../disposable';

/** Answers a language model. The input has the form that package.json declares. */
export type ToolHandler = (
	input: Readonly<Record<string, unknown>>,
	token: vscode.CancellationToken,
) => Promise<string>;

/**
 * Knows the tools for language models. They are registered when the extension is activated; the first use loads the
 * engine, which has the handlers.
 */
export class ToolTable extends Disposable {
	readonly #handlers = new Map<ToolId, ToolHandler>();

	constructor(private readonly load: () => Promise<void>) {
		super();
		// Other products made of VS Code may have no language models.
		const lm: Partial<typeof vscode.lm> | undefined = vscode.lm;
		if (lm?.registerTool) {
			for (const id of Object.values(TOOLS)) {
				const invoke: vscode.LanguageModelTool<object>['invoke'] = (options, token) => this.#run(id, options, token);
				this._register(lm.registerTool(id, { invoke }));
			}
		}
	}

	/** Sets the handler of a tool. */
	handle(id: ToolId, handler: ToolHandler): vscode.Disposable {
		this.#handlers.set(id, handler);
		return new vscode.Disposable(() => this.#handlers.delete(id));
	}

	async #run(
		id: ToolId,
		{ input }: vscode.LanguageModelToolInvocationOptions<object>,
		token: vscode.CancellationToken,
	): Promise<vscode.LanguageModelToolResult> {
		await this.load();
		const text = (await this.#handlers.get(id)?.({ ...input }, token)) ?? '';
		return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
	}
}
