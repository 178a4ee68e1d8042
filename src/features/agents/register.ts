import type { DisposableStore } from '../../host/disposable';
import { TOOLS, type ToolId } from '../../ids';
import type { Services } from '../../services';
import { checkReadme } from './checkReadme';
import { renderSection } from './renderSection';
import { searchDirectory } from './searchDirectory';

/** Answers with data, which becomes JSON. */
type Tool = (services: Services, input: Readonly<Record<string, unknown>>) => object | Promise<object>;

/** Registers the tools for language models. */
export function register(services: Services, disposables: DisposableStore): void {
	const tools: Readonly<Record<ToolId, Tool>> = {
		[TOOLS.searchDirectory]: searchDirectory,
		[TOOLS.renderSection]: renderSection,
		[TOOLS.checkReadme]: checkReadme,
	};
	for (const id of Object.values(TOOLS)) {
		disposables.add(
			services.tools.handle(id, async (input) => {
				await services.store.ready();
				return JSON.stringify(await tools[id](services, input));
			}),
		);
	}
}
