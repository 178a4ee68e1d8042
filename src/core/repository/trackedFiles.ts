/** Reads which files Git tracks, from its index: https://git-scm.com/docs/index-format. */

const SIGNATURE = 0x44495243;
const HEADER_BYTES = 12;
/** The bytes of an entry before its flags: times, ids, mode, size and hash. */
const BEFORE_FLAGS_BYTES = 60;
/** Set in the flags when two more bytes of flags follow. */
const EXTENDED = 0x4000;
const PADDING_BYTES = 8;

/**
 * @param decode turns the bytes of a name into text.
 * @returns the paths of all files that Git tracks, as far as the index can be read.
 */
export function trackedFiles(index: Uint8Array, decode: (name: Uint8Array) => string): ReadonlySet<string> {
	const found = new Set<string>();
	const view = new DataView(index.buffer, index.byteOffset, index.byteLength);
	if (index.length < HEADER_BYTES || view.getUint32(0) !== SIGNATURE) {
		return found;
	}
	const [version, count] = [view.getUint32(4), view.getUint32(8)];
	let at = HEADER_BYTES;
	let name: readonly number[] = [];
	for (let entry = 0; entry < count && at + BEFORE_FLAGS_BYTES + 2 < index.length; entry++) {
		const start = at;
		const isExtended = (view.getUint16(at + BEFORE_FLAGS_BYTES) & EXTENDED) !== 0;
		at += BEFORE_FLAGS_BYTES + (isExtended ? 4 : 2);
		let kept = 0;
		if (version >= 4) {
			// Such a name begins like the one before, but for so many bytes at its end.
			const { value, next } = numberAt(index, at);
			kept = Math.max(0, name.length - value);
			at = next;
		}
		const end = index.indexOf(0, at);
		if (end < 0) {
			break;
		}
		name = [...name.slice(0, kept), ...index.subarray(at, end)];
		found.add(decode(Uint8Array.from(name)));
		at = version >= 4 ? end + 1 : start + Math.ceil((end + 1 - start) / PADDING_BYTES) * PADDING_BYTES;
	}
	return found;
}

/** A number of variable length, in which each byte but the last one has its highest bit set. */
function numberAt(bytes: Uint8Array, from: number): { readonly value: number; readonly next: number } {
	let [value, at] = [(bytes[from] ?? 0) & 0x7f, from];
	while (((bytes[at] ?? 0) & 0x80) !== 0) {
		at++;
		value = ((value + 1) << 7) | ((bytes[at] ?? 0) & 0x7f);
	}
	return { value, next: at + 1 };
}
