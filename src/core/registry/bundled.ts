/** The registry that ships with the product. The build has parsed and checked it; here it is only data. */
import data from '../../../registry/mii.yaml';
import { Registry } from './registry';

let registry: Registry | undefined;

/** The bundled registry, made on first need. */
export function bundledRegistry(): Registry {
	registry ??= new Registry(data);
	return registry;
}

/** The data of the bundled registry, for overlays to build on. */
export function bundledData(): typeof data {
	return data;
}
