/** The bundled registry with an overlay on top. */
import { bundledData } from '../core/registry/bundled';
import { readOverlays } from '../core/registry/overlays';
import { Registry } from '../core/registry/registry';

/** @returns the registry, or nothing when the overlay has errors. */
export function registryWith(text: string): Registry | undefined {
	const { data, files } = readOverlays(bundledData(), [{ source: 'overlay', text }]);
	const broken = files.some(({ problems }) => problems.some(({ severity }) => severity === 'error'));
	return broken ? undefined : new Registry(data);
}
