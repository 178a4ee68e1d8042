import { type FhirFile, fhirFileKind } from './fhirFile';
import { readFhirFile } from './readFhirFile';
import { readReadme } from './readReadme';

/** The files of a folder that state facts of one project. */
export const PROJECT_FILE_NAMES: readonly string[] = ['sushi-config.yaml', 'package.json', 'ig.ini', 'README.md'];

/** @returns the same file with another text, or the file itself when its text is the same. */
export function withText(file: FhirFile, text: string): FhirFile {
	if (text === file.text) {
		return file;
	}
	return file.kind === 'readme' ? readReadme(text) : readFhirFile(text, file.kind);
}

/** Reads one of these files. Offsets do not count the byte order mark, as in the documents of an editor. */
export function readProjectFile(written: string, name: string): FhirFile {
	const kind = fhirFileKind(name);
	const text = written.replace(/^\uFEFF/, '');
	return kind === undefined ? readReadme(text) : readFhirFile(text, kind);
}
