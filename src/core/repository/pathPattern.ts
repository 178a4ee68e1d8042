/**
 * Patterns of paths as in `.gitignore`. They come with a repository and may be of any kind, so the time to match one
 * grows with the lengths of pattern and path, not with the number of ways in which stars could match.
 */

/** Stands for any number of characters in a name, or of names in a path. */
const STAR = undefined;

/** One character of a name, or a set of them. */
type Sign = string | RegExp | typeof STAR;
/** One name of a path; a text where it has no stars or sets. */
type Step = string | readonly Sign[] | typeof STAR;

/** Stars, `?`, a character behind a backslash, a set, and any other character. */
const SIGNS = /\*+|\?|\\([\s\S])|\[(!|\^)?((?:\]|\[:\w+:\]|\\.|[^\]])(?:\[:\w+:\]|\\.|[^\]])*)\]|[\s\S]/g;

const ANY = /[\s\S]/;

export class PathPattern {
	readonly #steps: readonly Step[];
	readonly #ignoreCase: boolean;

	/** @throws {SyntaxError} for a set that no character can be in, such as `[b-a]`. */
	constructor(pattern: string, ignoreCase = false) {
		this.#ignoreCase = ignoreCase;
		this.#steps = stepsOf(pattern, ignoreCase);
	}

	/** @param path relative, with slashes between names only. */
	test(path: string): boolean {
		const wanted = this.#ignoreCase ? folded(path) : path;
		const [first, second] = this.#steps;
		// Most patterns are about a name in any folder.
		return this.#steps.length === 2 && first === STAR && second !== STAR
			? matchesName(second, wanted.slice(wanted.lastIndexOf('/') + 1))
			: matchesInOrder(this.#steps, wanted.split('/'), matchesName);
	}
}

function matchesName(step: string | readonly Sign[], name: string): boolean {
	return typeof step === 'string' ? step === name : matchesInOrder(step, name, matchesSign);
}

function matchesSign(sign: string | RegExp, character: string): boolean {
	return typeof sign === 'string' ? sign === character : sign.test(character);
}

/** Only the last star can take up more: what is before it is matched at the first place already. */
function matchesInOrder<Part, Item>(
	parts: readonly (Part | typeof STAR)[],
	items: ArrayLike<Item>,
	isMatch: (part: Part, item: Item) => boolean,
): boolean {
	let [part, item] = [0, 0];
	let last: { readonly part: number; item: number } | undefined;
	while (item < items.length) {
		const wanted = parts[part];
		if (wanted === STAR && part < parts.length) {
			part++;
			last = { part, item };
		} else if (wanted !== STAR && isMatch(wanted, items[item] as Item)) {
			part++;
			item++;
		} else if (last) {
			last.item++;
			[part, item] = [last.part, last.item];
		} else {
			return false;
		}
	}
	return parts.slice(part).every((rest) => rest === STAR);
}

function stepsOf(pattern: string, ignoreCase: boolean): readonly Step[] {
	const names: { text: string; readonly signs: Sign[] }[] = [{ text: '', signs: [] }];
	for (const [text, escaped, not, set] of pattern.matchAll(SIGNS)) {
		const name = names.at(-1);
		if ((escaped ?? text) === '/') {
			names.push({ text: '', signs: [] });
		} else if (name) {
			name.text += text;
			name.signs.push(signOf(text, escaped, set === undefined ? undefined : [not !== undefined, set], ignoreCase));
		}
	}
	return names.flatMap(({ text, signs }, index): readonly Step[] => {
		const isLast = index === names.length - 1;
		// Behind a folder, two stars stand for something in it.
		const name = signs.every((sign) => typeof sign === 'string') ? signs.join('') : signs;
		return text !== '**' ? [name] : isLast ? [STAR, [STAR]] : [STAR];
	});
}

function signOf(
	text: string,
	escaped: string | undefined,
	set: readonly [isNot: boolean, text: string] | undefined,
	ignoreCase: boolean,
): Sign {
	if (set) {
		const [isNot, characters] = set;
		return new RegExp(`[${isNot ? '^' : ''}${setOf(characters)}]`, ignoreCase ? 'i' : '');
	}
	if (text.startsWith('*')) {
		return STAR;
	}
	return text === '?' ? ANY : ignoreCase ? folded(escaped ?? text) : (escaped ?? text);
}

/** Characters whose other form is longer stay. */
function folded(text: string): string {
	return Array.from({ length: text.length }, (_, at) => {
		const upper = text.charAt(at).toUpperCase();
		return upper.length === 1 ? upper : text.charAt(at);
	}).join('');
}

const CLASSES = new Map([
	['alpha', 'a-zA-Z'],
	['digit', '0-9'],
	['alnum', 'a-zA-Z0-9'],
	['upper', 'A-Z'],
	['lower', 'a-z'],
	['space', '\\s'],
]);

function setOf(set: string): string {
	return set
		.replace(/\[:(\w+):\]/g, (_, name: string) => CLASSES.get(name) ?? '')
		.replace(/^\]/, '\\]')
		.replace(/[[^]/g, '\\$&');
}
