/**
 * Makes addresses comparable: https, host in lower case and without `www.`, letters for percent codes, no slash at the
 * end or before the fragment.
 */
export function comparableAddress(url: string): string {
	return (
		decodedAddress(url)
			// Looked at once a run of slashes, not once a slash.
			.replace(/(?<!\/)\/+(?=$|#)/g, '')
			.replace(/^https?:\/\/(?:www\.)?[^/?#]*/i, (origin) =>
				origin.toLowerCase().replace(/^https?:\/\/(?:www\.)?/, 'https://'),
			)
	);
}

/** Browsers show letters where an address has percent signs; people copy both. */
export function decodedAddress(url: string): string {
	try {
		return decodeURI(url);
	} catch {
		// A stray percent sign is no code; the address stays as written.
		return url;
	}
}
