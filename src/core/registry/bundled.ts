/** The registry that ships with the product. The build parses and checks it, so it is plain data here. */
import data from '../../../registry/mii.yaml';
import { Registry } from './registry';

let registry: Registry | undefined;
let registryDay: string | undefined;

/**
 * Returns the bundled registry, built on first use and again on another day.
 *
 * @param today the day of use; without it, everything is as of the day of the facts.
 */
export function bundledRegistry(today?: string): Registry {
	if (!registry || registryDay !== today) {
		registry = new Registry(data, undefined, today);
		registryDay = today;
	}
	return registry;
}

/** Returns the data of the bundled registry, into which overlays are merged. */
export function bundledData(): typeof data {
	return data;
}
