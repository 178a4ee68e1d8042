/** Labels and the status bar read `$(name)` as an icon; a name that holds such text shows as text. */
export function plainLabel(text: string): string {
	return text.replace(/\$\(/g, '$\u200b(');
}
