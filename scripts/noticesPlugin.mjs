// Writes the copyright notices and licences of all packages in the bundles of a build into one file beside them.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i;
const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** The folders of the packages that some code or data of a bundle comes from. */
function packagesIn({ outputs }) {
	const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
	const inBundle = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0);
	return [...new Set(inBundle.flatMap(([file]) => PACKAGE.exec(file)?.[0] ?? []))];
}

async function noticeOf(folder) {
	const read = (name) => readFile(path.join(root, folder, name), 'utf8');
	const { name, version, license } = JSON.parse(await read('package.json'));
	const files = (await readdir(path.join(root, folder))).filter((file) => LICENCE_FILE.test(file)).sort();
	const texts = await Promise.all(files.map(read));
	if (typeof license !== 'string' || texts.length === 0) {
		throw new Error(`${folder} has no licence file.`);
	}
	const plain = texts.map((text) => text.replaceAll('\r\n', '\n').trim());
	return [`${name} ${version} (${license})`, ...plain].join('\n\n');
}

/**
 * @param {string} name of the file
 * @returns {import('esbuild').Plugin}
 */
export function noticesPlugin(name) {
	return {
		name: 'notices',
		setup(context) {
			const { initialOptions } = context;
			initialOptions.metafile = true;
			context.onEnd(async ({ metafile }) => {
				if (!metafile) {
					return undefined;
				}
				try {
					const notices = await Promise.all(packagesIn(metafile).map(noticeOf));
					const head = 'MII Contributor contains code of these packages, under these licences.';
					const text = [head, ...notices.sort()].join(`\n\n${'-'.repeat(80)}\n\n`);
					await writeFile(path.resolve(initialOptions.outdir, name), `${text}\n`);
				} catch (error) {
					return { errors: [{ text: error.message }] };
				}
				return undefined;
			});
		},
	};
}
