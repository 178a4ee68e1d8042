import { format } from '../../../src/core/messages';
import { planSetup, setupChanges } from '../../../src/core/setup/planSetup';
import { readSetupFiles } from '../../../src/core/setup/setupFiles';
import type { SetupContext, SetupPart, SetupPartId } from '../../../src/core/setup/setupPart';
import { applyEdits } from '../../../src/core/text/applyEdits';
import { bundledRegistry } from '../../support/bundled';

export const PRODUCT = { extension: 'people.tool', repository: 'people/tool', version: '2.3.4' };

/** The files of a repository: a text, or the reason why it cannot be read. */
export type Files = Readonly<Record<string, string | Error>>;

/** Plans the setup of a repository with these files. */
export async function contextOf(files: Files, more: Partial<SetupContext> = {}): Promise<SetupContext> {
	const names = Object.keys(files);
	const inFolder = (folder: string): readonly string[] =>
		names.flatMap((name) => {
			const [own, rest] =
				folder === '' ? ['', name] : [name.slice(0, folder.length + 1), name.slice(folder.length + 1)];
			return (folder === '' || own === `${folder}/`) && rest !== '' && !rest.includes('/') ? [rest] : [];
		});
	return {
		files: await readSetupFiles({
			text: async (name) => {
				const found = files[name];
				if (found instanceof Error) {
					throw found;
				}
				return found;
			},
			names: async (folder) => inFolder(folder),
		}),
		product: PRODUCT,
		registry: bundledRegistry(),
		facts: {},
		today: '2026-06-01',
		language: 'en',
		translate: (sentence, args) => format(sentence, args),
		...more,
	};
}

/** The part of a plan, which there is once but for README sections. */
export async function partOf(id: SetupPartId, files: Files): Promise<SetupPart> {
	const found = planSetup(await contextOf(files)).find((part) => part.id === id);
	if (!found) {
		throw new Error(id);
	}
	return found;
}

/** The files with everything that is missing of these parts. */
export async function withParts(
	files: Files,
	ids: readonly SetupPartId[],
	more: Partial<SetupContext> = {},
): Promise<Readonly<Record<string, string>>> {
	const context = await contextOf(files, more);
	const chosen = planSetup(context).filter(({ id }) => ids.includes(id));
	return Object.fromEntries(
		setupChanges(context, chosen).map(({ path, text = '', edits }) => [path, applyEdits(text, edits)]),
	);
}
