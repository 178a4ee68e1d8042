/** Keeps `$(name)` in a label or in the status bar from becoming an icon. */
export function plainLabel(text: string): string {
	return text.replace(/\$\(/g, '$\u200b(');
}
