/** The registry of the product as of today, for expectations that read it instead of repeating it. */
import { bundledRegistry as registryOn } from '../../src/core/registry/bundled';
import type { Registry } from '../../src/core/registry/registry';
import { today } from '../../src/host/today';

export function bundledRegistry(): Registry {
	return registryOn(today());
}
