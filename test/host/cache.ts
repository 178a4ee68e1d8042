import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../support/until';
import { atEnd, removeFolder } from './cleanup';
import { cacheFolder } from './paths';

const underWay = new Map<string, Promise<string>>();

/**
 * A folder of the cache, filled on first need. It is filled beside its place and then renamed, so an interrupted
 * fetch never looks finished, and of two programs that fetch the same thing the slower one takes the other's.
 */
export function cached(name: string, what: string, fill: (folder: string) => Promise<void>): Promise<string> {
	let result = underWay.get(name);
	if (!result) {
		result = fetchOnce(join(cacheFolder, name), what, fill);
		underWay.set(name, result);
		// A failure (no network, say) may be over at the next attempt.
		result.catch(() => underWay.delete(name));
	}
	return result;
}

async function fetchOnce(place: string, what: string, fill: (folder: string) => Promise<void>): Promise<string> {
	if (existsSync(place)) {
		return place;
	}
	await mkdir(cacheFolder, { recursive: true });
	await removeAbandoned();
	const started = performance.now();
	console.log(`Fetching ${what} from npm, once …`);
	const half = await mkdtemp(`${place}.part-`);
	const remove = atEnd(() => removeFolder(half));
	try {
		await fill(half);
		await moveIntoPlace(half, place);
	} catch (error) {
		throw new Error(`${what} could not be fetched from npm: ${(error as Error).message}`, { cause: error });
	} finally {
		remove();
	}
	console.log(`Fetched ${what} in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
	return place;
}

async function moveIntoPlace(half: string, place: string): Promise<void> {
	// Another program may be faster; or, on Windows, a virus scanner still looks at the new files.
	const move = (): Promise<unknown> =>
		rename(half, place).catch((error: unknown) => !existsSync(place) && String(error));
	await until(move, (failure) => !failure, `${half} to move to ${place}`, 5_000);
}

/** Parts left by a program that was killed; an hour is longer than any fetch. */
async function removeAbandoned(): Promise<void> {
	for (const name of await readdir(cacheFolder)) {
		const path = join(cacheFolder, name);
		if (name.includes('.part-') && Date.now() - (await stat(path)).mtimeMs > 3_600_000) {
			removeFolder(path);
		}
	}
}
