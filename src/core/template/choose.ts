import { choiceParts } from './choiceParts';
import { type Blanks, toPlainText } from './sectionText';

/**
 * Renders a choice as a tab stop with answers. Blanks in an answer become their hints, because stops cannot be nested.
 *
 * @param name the name of the answer.
 */
export function choose(
	name: string | undefined,
	template: string,
	render: (template: string) => string,
	blanks: Blanks,
): string {
	const { hasHint, parts } = choiceParts(template);
	const texts = parts.map((part) =>
		toPlainText(blanks.split(render(part)))
			.replace(/\s+/g, ' ')
			.trim(),
	);
	const [hint = ''] = hasHint ? texts : [];
	const answers = [...new Set(hasHint ? texts.slice(1) : texts)].filter((answer) => answer !== '');
	const [first = ''] = answers;
	if (answers.length === 0) {
		return hint === '' ? '' : String(blanks.add(hint, { name }));
	}
	if (hint !== '') {
		return String(blanks.add(hint, { name, choices: [hint, ...answers.filter((answer) => answer !== hint)] }));
	}
	return answers.length === 1 ? first : String(blanks.add(first, { name, choices: answers, answered: true }));
}
