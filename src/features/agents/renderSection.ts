import { asLanguage } from '../../core/language';
import { factsOfDocument } from '../../core/repository/factsOfDocument';
import { findSection, renderSection as render, sectionsOf } from '../../core/sections/sections';
import { toPlainText } from '../../core/template/sectionText';
import { suggest } from '../../core/text/suggest';
import type { Services } from '../../services';
import { toolFile } from './toolFile';

/** Renders a README section with the facts of the repository, or lists the sections. */
export async function renderSection(
	{ store, facts, language }: Services,
	input: Readonly<Record<string, unknown>>,
): Promise<object> {
	const uri = await toolFile(input['file']);
	const registry = uri ? store.registryFor(uri) : store.registry;
	const id = String(input['section'] ?? '');
	const section = findSection(registry, id);
	const all = sectionsOf(registry);
	if (!section) {
		const meant = suggest(
			id,
			all.map((one) => one.id),
		);
		return {
			sections: all.map(({ id: own, name, description, readme }) => ({ id: own, name, description, readme })),
			meant,
		};
	}
	const known = uri ? factsOfDocument(await facts.read(registry, { uri, isUntitled: false }), '') : {};
	const chosen = asLanguage(input['language']) ?? language.current;
	const parts = render(registry, section, chosen, known);
	return {
		section: id,
		language: chosen,
		markdown: toPlainText(parts),
		toFillIn: parts.flatMap((part) => (typeof part === 'string' ? [] : { hint: part.hint, choices: part.choices })),
	};
}
