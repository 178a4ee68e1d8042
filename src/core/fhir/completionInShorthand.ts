import type { Registry } from '../registry/registry';
import { lineStartAt } from '../text/lineStartAt';
import type { FhirCompletion, FhirProposal } from './fhirCompletion';
import type { FhirAlias, FhirFile } from './fhirFile';
import { entryOfCanonical } from './identifierAt';
import { modulesOf } from './modules';

/** Behind `=` of an alias and behind `Parent:` and `InstanceOf:`. */
const IN_LINE = /^[ \t]*(?:Alias[ \t]*:[ \t]*\S+[ \t]*=|(Parent|InstanceOf)[ \t]*:)[ \t]*(\S*)$/;

/** Proposes aliases and the beginnings of addresses. */
export function completionInShorthand(
	file: FhirFile,
	offset: number,
	registry: Registry,
	others: readonly FhirAlias[],
): FhirCompletion | undefined {
	const { text } = file;
	const line = IN_LINE.exec(text.slice(lineStartAt(text, offset), offset));
	if (!line) {
		return undefined;
	}
	const [, keyword, typed = ''] = line;
	const span = { start: offset - typed.length, end: offset + (/^\S*/.exec(text.slice(offset))?.[0].length ?? 0) };
	const found = { kind: keyword === undefined ? 'canonical' : 'alias', span } as const;
	if (keyword === undefined) {
		return { ...found, proposals: beginningsOfAddresses(registry) };
	}
	// Somebody who types the name of a resource, such as Patient, would get an alias that contains it.
	const aliases = aliasesOf([...others, ...file.aliases], registry).filter(
		({ label }) => typed === '' || label[0]?.toLowerCase() === typed[0]?.toLowerCase(),
	);
	const proposals = /^(?:h|$)/.test(typed) ? [...aliases, ...beginningsOfAddresses(registry)] : aliases;
	return proposals.length > 0 ? { ...found, proposals } : undefined;
}

function beginningsOfAddresses(registry: Registry): readonly FhirProposal[] {
	return modulesOf(registry).all.flatMap(({ entry }): readonly FhirProposal[] => {
		const label = entry.module?.canonical;
		return label === undefined ? [] : [{ label, insert: `${label}/`, entry, isBeginning: true, hasEnded: false }];
	});
}

function aliasesOf(aliases: readonly FhirAlias[], registry: Registry): readonly FhirProposal[] {
	const byName = new Map(aliases.map(({ name, target }) => [name.value, target.value]));
	return [...byName].flatMap(([label, target]) => {
		const entry = entryOfCanonical(registry, target);
		return entry ? [{ label, insert: label, entry, hasEnded: false }] : [];
	});
}
