/**
 * Normalises an address for comparison: https, host in lower case and without `www.`, decoded percent codes, no slash at
 * the end or before the fragment.
 */
export function comparableAddress(url: string): string {
	return (
		decodedAddress(url)
			// The lookbehind starts one match per run of slashes instead of one per slash.
			.replace(/(?<!\/)\/+(?=$|#)/g, '')
			.replace(/^https?:\/\/(?:www\.)?[^/?#]*/i, (origin) =>
				origin.toLowerCase().replace(/^https?:\/\/(?:www\.)?/, 'https://'),
			)
	);
}

/** Decodes percent codes: people copy addresses from browsers with and without them. */
export function decodedAddress(url: string): string {
	try {
		return decodeURI(url);
	} catch {
		// A stray percent sign makes decoding fail; the address stays as written.
		return url;
	}
}
