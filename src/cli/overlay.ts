import { OverlayStack } from '../core/overlays/overlayStack';
import type { Problem } from '../core/problem';
import { bundledData, bundledRegistry } from '../core/registry/bundled';
import type { Registry } from '../core/registry/registry';

interface ReadOverlay {
	readonly problems: readonly Problem[];
	/** The bundled registry with the overlay on top, unless the overlay has errors and so is not used. */
	readonly registry: Registry | undefined;
}

/** Merges an overlay as the editor merges it. */
export function readOverlay(text: string): ReadOverlay {
	const stack = new OverlayStack(bundledData(), bundledRegistry());
	stack.update([{ source: 'overlay', content: { kind: 'text', text } }]);
	const [report] = stack.reports;
	return { problems: report?.problems ?? [], registry: report?.state === 'active' ? stack.registry : undefined };
}
