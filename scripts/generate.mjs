// Writes the generated files that are under version control: `npm run generate`.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generated } from './generated.mjs';

const root = path.resolve(import.meta.dirname, '..');
for (const [file, text] of Object.entries(await generated())) {
	await mkdir(path.dirname(path.join(root, file)), { recursive: true });
	await writeFile(path.join(root, file), text);
	console.log(`wrote ${file}`);
}
