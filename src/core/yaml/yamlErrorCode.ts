/** Maps the error codes of the YAML library to our messages, which say what to do. */
import type { MessageCode } from '../messages';

const SENTENCES: Readonly<Record<string, MessageCode>> = {
	BAD_INDENT: 'yaml-indent',
	TAB_AS_INDENT: 'yaml-tab',
	MISSING_CHAR: 'yaml-missing-character',
	MULTILINE_IMPLICIT_KEY: 'yaml-key-line',
	KEY_OVER_1024_CHARS: 'yaml-key-line',
	BLOCK_AS_IMPLICIT_KEY: 'yaml-second-colon',
	BLOCK_IN_FLOW: 'yaml-unexpected',
	UNEXPECTED_TOKEN: 'yaml-unexpected',
	BAD_SCALAR_START: 'yaml-quotes',
	BAD_DQ_ESCAPE: 'yaml-escape',
	MULTIPLE_DOCS: 'yaml-documents',
	BAD_ALIAS: 'yaml-alias',
	RESOURCE_EXHAUSTION: 'yaml-nesting',
};

/** @returns the code of our message; for other errors a general one, which quotes the library's message. */
export function yamlErrorCode(code: string): MessageCode {
	return SENTENCES[code] ?? 'yaml-syntax';
}
