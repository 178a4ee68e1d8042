import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const block = 512;

/**
 * Unpacks the plain files of a tar archive (ustar, names up to 255 characters): all that @sparticuz/chromium packs,
 * without relying on a `tar` program being there.
 */
export async function untar(archive: Buffer, folder: string): Promise<void> {
	for (let offset = 0; offset + block <= archive.length; ) {
		const header = archive.subarray(offset, offset + block);
		if (header[0] === 0) {
			return;
		}
		const prefix = text(header, 345, 155);
		const name =
			prefix && text(header, 257, 5) === 'ustar' ? `${prefix}/${text(header, 0, 100)}` : text(header, 0, 100);
		const size = Number.parseInt(text(header, 124, 12), 8);
		const type = text(header, 156, 1);
		offset += block;
		if ((type === '' || type === '0') && !name.split('/').includes('..')) {
			const path = join(folder, name);
			await mkdir(dirname(path), { recursive: true });
			const mode = Number.parseInt(text(header, 100, 8), 8) & 0o777;
			await writeFile(path, archive.subarray(offset, offset + size), { mode });
		}
		offset += Math.ceil(size / block) * block;
	}
}

function text(header: Buffer, start: number, length: number): string {
	return header.toString('utf8', start, start + length).replace(/[\0 ].*$/s, '');
}
