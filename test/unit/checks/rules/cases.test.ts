import assert from 'node:assert/strict';
import { checkContext } from '../../../../src/core/checks/checkContext';
import { checkReadme } from '../../../../src/core/checks/checks';
import { checkFhirFile } from '../../../../src/core/checks/fhirChecks';
import { fhirFileKind } from '../../../../src/core/fhir/fhirFile';
import { readProjectFile } from '../../../../src/core/fhir/projectFiles';
import { readFhirFile } from '../../../../src/core/fhir/readFhirFile';
import { factsFromFiles } from '../../../../src/core/repository/factsFromFiles';
import { type FolderReader, readRepositoryFiles } from '../../../../src/core/repository/repositoryFiles';
import { reasonToBelong } from '../../../../src/core/repository/repositoryMatch';
import { bundledRegistry } from '../../../support/bundled';
import { RULE_CASES, type RuleCases } from '../../../support/ruleCases';

const registry = bundledRegistry();
type Place = RuleCases['at'];

/** The folders of a document from its own up to the root, over files in memory. */
function foldersOf({ path = 'README.md', files = {} }: Place): readonly FolderReader[] {
	const all: Readonly<Record<string, string>> = { ...files, '.git/config': '', [path]: '' };
	const parts = path.split('/').slice(0, -1);
	return [...parts.keys(), parts.length].toReversed().map((depth): FolderReader => {
		const folder = parts
			.slice(0, depth)
			.map((part) => `${part}/`)
			.join('');
		return {
			text: async (name) => all[folder + name],
			names: async (name) => {
				const within = name === '' ? folder : `${folder}${name}/`;
				return Object.keys(all).flatMap((file) =>
					file.startsWith(within) && !file.slice(within.length).includes('/') ? [file.slice(within.length)] : [],
				);
			},
			folders: async () => [],
		};
	});
}

async function marked({ rule, at }: RuleCases, text: string): Promise<readonly string[]> {
	const remotes = [{ name: 'origin', url: `https://github.com/${at.repository}` }];
	const facts = factsFromFiles(registry, { ...(await readRepositoryFiles(foldersOf(at))), remotes });
	const isMii = reasonToBelong(registry, facts.repository, false) !== undefined || undefined;
	const kind = fhirFileKind(at.path ?? '');
	if (kind !== undefined) {
		const file = readFhirFile(text, kind);
		const others = Object.entries(at.files ?? {}).map(([name, other]) => ({
			path: name,
			file: readProjectFile(other, name),
		}));
		return checkFhirFile({ registry, file, repository: facts.repository, isMii, others })
			.filter((finding) => finding.rule === rule)
			.map(({ span }) => text.slice(span.start, span.end));
	}
	const context = checkContext({ registry, facts, today: '2026-06-01', isMii, path: `/x/${at.path ?? 'README.md'}` });
	return checkReadme(text, context)
		.filter((finding) => finding.rule === rule)
		.map(({ span }) => text.slice(span.start, span.end));
}

describe('the cases of rules', () => {
	for (const cases of RULE_CASES) {
		const where = `${cases.rule} in ${cases.at.path ?? 'README.md'} of ${cases.at.repository}`;
		for (const [text, mark] of cases.hits) {
			it(`${where} finds ${JSON.stringify(text)}`, async () => assert.deepEqual(await marked(cases, text), [mark]));
		}
		for (const text of cases.misses) {
			it(`${where} accepts ${JSON.stringify(text)}`, async () => assert.deepEqual(await marked(cases, text), []));
		}
	}
});
