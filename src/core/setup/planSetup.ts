/** Plans what a repository can get: the same for the command of the editor and for `mii-contributor init`. */
import type { TextEdit } from '../problem';
import { configPart } from './configPart';
import { hookPart } from './hookPart';
import { readmeParts, sectionEdits } from './readmeParts';
import { recommendationPart } from './recommendationPart';
import type { SetupContext, SetupPart } from './setupPart';
import { workflowPart } from './workflowPart';

/** The edits of one file. */
export interface SetupChange {
	readonly path: string;
	/** The text of the file; nothing when it is new. */
	readonly text: string | undefined;
	readonly edits: readonly TextEdit[];
}

/** Returns all parts with their states. */
export function planSetup(context: SetupContext): readonly SetupPart[] {
	return [
		workflowPart(context),
		recommendationPart(context),
		configPart(context),
		hookPart(context),
		...readmeParts(context),
	];
}

/** Returns the edits that add the chosen parts. Parts that are not missing change nothing. */
export function setupChanges(context: SetupContext, chosen: readonly SetupPart[]): readonly SetupChange[] {
	const missing = chosen.filter(({ state }) => state === 'missing');
	const sections = missing.flatMap(({ section }) => section ?? []);
	const change = (path: string, edits: readonly TextEdit[]): SetupChange => {
		const text = context.files.contents.get(path);
		return { path, text: typeof text === 'string' ? text : undefined, edits };
	};
	return [
		...missing.flatMap(({ path, edits }) => (edits ? [change(path, edits)] : [])),
		...(sections.length > 0 ? [change(context.files.readme, sectionEdits(context, sections))] : []),
	];
}
