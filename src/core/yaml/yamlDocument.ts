import { type Document, type DocumentOptions, type ParseOptions, parseDocument, type SchemaOptions } from 'yaml';

type Options = ParseOptions & DocumentOptions & SchemaOptions;

/** Nobody reads the stack traces of the library. In a broken text they would take three quarters of the time. */
export function yamlDocument(text: string, options: Options): Document.Parsed {
	const errors = Error as { stackTraceLimit?: number | undefined };
	const { stackTraceLimit } = errors;
	errors.stackTraceLimit = 0;
	try {
		return parseDocument(text, options);
	} finally {
		errors.stackTraceLimit = stackTraceLimit;
	}
}
