/**
 * Makes something of a document once a version, however many ask. It is let go with the document.
 *
 * @param make is called when somebody asks first; a promise stands for all who wait for it.
 */
export function perVersion<Document extends { readonly version: number }, Made>(
	make: (document: Document) => Made,
): (document: Document) => Made {
	const known = new WeakMap<Document, { readonly version: number; readonly made: Made }>();
	return (document) => {
		const { version } = document;
		const before = known.get(document);
		if (before?.version === version) {
			return before.made;
		}
		const made = make(document);
		known.set(document, { version, made });
		return made;
	};
}
