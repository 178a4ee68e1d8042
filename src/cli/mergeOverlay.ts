import { OverlayStack } from '../core/overlays/overlayStack';
import type { Problem } from '../core/problem';
import { bundledData, bundledRegistry } from '../core/registry/bundled';
import type { Registry } from '../core/registry/registry';

interface MergedOverlay {
	readonly problems: readonly Problem[];
	/** The bundled registry with the overlay; nothing if the overlay has errors. */
	readonly registry: Registry | undefined;
}

/** Merges an overlay into the bundled registry, as the editor does. */
export function mergeOverlay(text: string, today?: string): MergedOverlay {
	const stack = new OverlayStack(bundledData(), bundledRegistry(today));
	stack.update([{ source: 'overlay', content: { kind: 'text', text } }]);
	const [report] = stack.reports;
	return { problems: report?.problems ?? [], registry: report?.state === 'active' ? stack.registry : undefined };
}
