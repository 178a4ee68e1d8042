import { choiceParts } from './choiceParts';
import { type Blanks, toPlainText } from './sectionText';

/** Renders a choice as a tab stop with answers. Blanks in an answer become their hints, because stops cannot be nested. */
export function choose(template: string, render: (template: string) => string, blanks: Blanks): string {
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
		return hint === '' ? '' : String(blanks.add(hint));
	}
	if (hint !== '') {
		return String(blanks.add(hint, { choices: [hint, ...answers.filter((answer) => answer !== hint)] }));
	}
	return answers.length === 1 ? first : String(blanks.add(first, { choices: answers, answered: true }));
}
