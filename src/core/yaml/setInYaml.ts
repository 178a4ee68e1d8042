import { yamlDocument } from './yamlDocument';
import { parseYaml } from './yamlFile';

/**
 * Sets a value in a YAML file and keeps its comments, byte order mark and line ends.
 *
 * @param path keys from the root; missing maps are created.
 * @returns nothing if the file has errors of syntax or holds something else on the way.
 */
export function setInYaml(text: string, path: readonly string[], value: string): string | undefined {
	// It refuses what would take the library long: crowds of marks, of aliases and of errors.
	if (parseYaml(text).problems.length > 0) {
		return undefined;
	}
	const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
	const options = { schema: 'core', uniqueKeys: false, logLevel: 'silent', prettyErrors: false } as const;
	const document = yamlDocument(text.slice(mark.length), options);
	if (document.errors.length > 0) {
		return undefined;
	}
	try {
		// A key without a value is a map that nothing stands in yet.
		for (let depth = 1; depth < path.length; depth++) {
			if (document.getIn(path.slice(0, depth)) === null) {
				document.deleteIn(path.slice(0, depth));
			}
		}
		document.setIn(path, value);
	} catch {
		return undefined;
	}
	const written = document.toString({ lineWidth: 0 });
	return mark + (text.includes('\r\n') ? written.replace(/\r?\n/g, '\r\n') : written);
}
