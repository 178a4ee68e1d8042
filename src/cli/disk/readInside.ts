import { readIfThere } from '../ifThere';
import { leadsOut } from './leadsOut';

/**
 * Reads a file that describes a repository. What is elsewhere on the machine is no fact about the repository, and would
 * be shown in findings and written into READMEs.
 *
 * @returns nothing when there is no such file, or a link leads to it from the repository or the working folder.
 */
export function readInside(file: string, cwd: string, maxBytes?: number): string | undefined {
	const text = readIfThere(file, maxBytes);
	return text !== undefined && leadsOut(file, cwd) ? undefined : text;
}
