/** The form of grant numbers of the federal ministries, such as 01ZZ1801A. */
const GRANT = /(?<![\w-])\d{2}[A-Z]{2}\d{4}[A-Z]?(?![\w-])/g;
/** A living section repeats an answer, so it bears nothing out. */
const LIVING = /<!--\s*mii:begin\s[\s\S]*?<!--\s*mii:end\s/g;

/** @returns the grant number that the texts of a repository name; nothing if they name none or several. */
export function grantNumber(...texts: readonly (string | undefined)[]): string | undefined {
	const numbers = texts.flatMap((text) => text?.replace(LIVING, '').match(GRANT) ?? []);
	const [number, ...others] = new Set(numbers);
	return others.length === 0 ? number : undefined;
}
