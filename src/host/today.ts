/** The date of today in the user's time zone, as ISO 8601. */
export function today(now: Date = new Date()): string {
	const pad = (value: number): string => String(value).padStart(2, '0');
	return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
