/** Whether a period has ended before a day, given as ISO 8601. A year or month ends with its last day. */
export function isOver(end: string, day: string): boolean {
	return `${end}-99-99`.slice(0, 10) < day;
}
