/** The layout of editor groups for `vscode.getEditorLayout` and `vscode.setEditorLayout`. */
export interface EditorLayout {
	/** 0: side by side, 1: one below the other. Nested groups alternate. */
	readonly orientation: 0 | 1;
	readonly groups: readonly EditorGroup[];
}

interface EditorGroup {
	readonly size?: number;
	readonly groups?: readonly EditorGroup[];
}

/** Adds a group below all others, over the whole width. */
export function withRowBelow({ orientation, groups }: EditorLayout): EditorLayout {
	const [only, ...more] = groups;
	if (orientation === 1) {
		return { orientation, groups: [...groups.map(({ size, ...group }) => group), {}] };
	}
	return { orientation: 1, groups: [more.length === 0 ? (only ?? {}) : { groups }, {}].map(half) };
}

function half(group: EditorGroup): EditorGroup {
	return { ...group, size: 0.5 };
}
