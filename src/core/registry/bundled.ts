/** The registry that ships with the product. The build parses and checks it, so it is plain data here. */
import data from '../../../registry/mii.yaml';
import { Registry } from './registry';

let registry: Registry | undefined;

/** Returns the bundled registry, built on first use. */
export function bundledRegistry(): Registry {
	registry ??= new Registry(data);
	return registry;
}

/** Returns the data of the bundled registry, into which overlays are merged. */
export function bundledData(): typeof data {
	return data;
}
