import { isRetired } from '../../repository/isRetired';
import type { RuleContext } from './rule';

/** Words in the first comments of a file that a program writes. */
const GENERATED =
	/auto-?generated|generated\s+(?:by|from|file|with)|do\s+not\s+(?:edit|modify)|nicht\s+(?:von\s+hand\s+)?(?:bearbeiten|ändern)|automatisch\s+(?:erzeugt|generiert)/i;
/** The most characters at the head of a file in which it says so. */
const HEAD = 1500;

const verdicts = new WeakMap<RuleContext, boolean>();

/**
 * Whether a document should say what readers of a repository look for: it is the page of a repository of the initiative
 * that is alive, and people write it.
 */
export function wantsParts(context: RuleContext): boolean {
	const { isMii, isReadme, isFrontPage = true } = context;
	const known =
		verdicts.get(context) ?? (isMii && isReadme && isFrontPage && !isGenerated(context) && isAlive(context));
	verdicts.set(context, known);
	return known;
}

function isGenerated({ file: { comments } }: RuleContext): boolean {
	return comments.some(({ span, content }) => span.start < HEAD && GENERATED.test(content));
}

function isAlive({ file, registry, repository, today }: RuleContext): boolean {
	return !isRetired(registry, repository, file, today);
}
