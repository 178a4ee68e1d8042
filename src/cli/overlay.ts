/** The bundled registry with an overlay on top, merged as the editor merges it. */

import { OverlayStack } from '../core/overlays/overlayStack';
import { bundledData, bundledRegistry } from '../core/registry/bundled';
import type { Registry } from '../core/registry/registry';

export { MAX_FILE_BYTES } from '../core/registry/parse';

/** @returns the registry, or nothing when the overlay has errors and so is not used. */
export function registryWith(text: string): Registry | undefined {
	const stack = new OverlayStack(bundledData(), bundledRegistry());
	stack.update([{ source: 'overlay', level: 'user', content: { kind: 'text', text } }]);
	return stack.reports[0]?.state === 'active' ? stack.registry : undefined;
}
