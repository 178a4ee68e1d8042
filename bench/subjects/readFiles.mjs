// A yardstick: a program that reads the Markdown files of a folder and does nothing with them.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

let size = 0;
for (const file of readdirSync(process.argv[2], { recursive: true, encoding: 'utf8' })) {
	if (file.endsWith('.md')) {
		size += readFileSync(path.join(process.argv[2], file), 'utf8').length;
	}
}
console.log(size);
