import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { cached } from './cache';
import { removeFolder } from './cleanup';
import { installPackages } from './npm';
import { untar } from './tar';
import { chromiumVersion, fontsVersion } from './versions';

/** A browser's program, and what it needs around it. */
export interface BrowserProgram {
	readonly name: string;
	/** Undefined: the one that Playwright downloaded. */
	readonly executablePath?: string;
	readonly env?: NodeJS.ProcessEnv;
}

/**
 * Chromium for Linux x64 from npm, for a machine that has no browser and where nothing can be installed. The package
 * is made for AWS Lambda: its own code unpacks into /tmp and needs Node 22, so its archives are unpacked here.
 */
export async function chromiumFromNpm(): Promise<BrowserProgram> {
	const folder = await cached(`chromium-${chromiumVersion}`, `Chromium ${chromiumVersion}`, async (target) => {
		const packages = join(target, 'packages');
		await mkdir(packages);
		await installPackages(packages, { '@sparticuz/chromium': chromiumVersion, 'dejavu-fonts-ttf': fontsVersion });
		const archives = join(packages, 'node_modules', '@sparticuz', 'chromium', 'bin');
		await writeFile(join(target, 'chromium'), await inflate(join(archives, 'chromium.br')), { mode: 0o755 });
		// al2023: the few libraries (NSS, expat) that a bare system lacks. fonts: Open Sans.
		for (const archive of ['al2023', 'fonts']) {
			await untar(await inflate(join(archives, `${archive}.tar.br`)), target);
		}
		await rename(join(packages, 'node_modules', 'dejavu-fonts-ttf', 'ttf'), join(target, 'fonts', 'dejavu'));
		await writeFile(join(target, 'fonts.conf'), fontsConf);
		removeFolder(packages);
	});
	const libraries = [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
	return {
		name: `Chromium ${chromiumVersion} from npm`,
		executablePath: join(folder, 'chromium'),
		env: {
			...process.env,
			LD_LIBRARY_PATH: libraries,
			FONTCONFIG_FILE: join(folder, 'fonts.conf'),
			XDG_CACHE_HOME: join(folder, 'cache'),
		},
	};
}

async function inflate(path: string): Promise<Buffer> {
	return promisify(brotliDecompress)(await readFile(path));
}

/**
 * The same fonts on every machine, whatever it has: screenshots then look alike. The system's fonts come last and
 * serve what these lack (colour emoji). Paths are relative, since the folder is renamed after it is filled.
 */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir prefix="relative">fonts</dir>
	<dir>/usr/share/fonts</dir>
	<cachedir prefix="xdg">fontconfig</cachedir>
	${['sans-serif', 'system-ui', 'Ubuntu', 'Segoe UI'].map((name) => alias(name, 'Open Sans')).join('\n\t')}
	${['monospace', 'Droid Sans Mono', 'Consolas'].map((name) => alias(name, 'DejaVu Sans Mono')).join('\n\t')}
</fontconfig>
`;

function alias(family: string, preferred: string): string {
	const families = [preferred, 'DejaVu Sans', 'Noto Color Emoji'].map((name) => `<family>${name}</family>`).join('');
	return `<alias binding="strong"><family>${family}</family><prefer>${families}</prefer></alias>`;
}
