/**
 * Caches a value per version of a document, for as long as the document lives.
 *
 * @param make computes the value, perhaps from that of the version before; if it returns a promise, all callers share it.
 */
export function perVersion<Document extends { readonly version: number }, Made>(
	make: (document: Document, before: Made | undefined) => Made,
): (document: Document) => Made {
	const known = new WeakMap<Document, { readonly version: number; readonly made: Made }>();
	return (document) => {
		const { version } = document;
		const before = known.get(document);
		if (before?.version === version) {
			return before.made;
		}
		const made = make(document, before?.made);
		known.set(document, { version, made });
		return made;
	};
}
