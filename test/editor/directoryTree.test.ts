import { expect } from 'chai';
import type * as vscode from 'vscode';
import { LANGUAGES } from '../../src/core/language';
import { bundledData } from '../../src/core/registry/bundled';
import { type Entry, hasEnded, Registry } from '../../src/core/registry/registry';
import { GroupNode } from '../../src/features/directory/tree/groupNode';

const DAYS = ['2026-11-25', '2027-01-01', '2028-06-01'] as const;
/** How a row begins whose entry has ended, in both languages of VS Code. */
const ENDED = /^(?:ended|beendet|now|jetzt|archived|archiviert|no longer maintained|nicht mehr gepflegt)\b/;

type Data = ReturnType<typeof bundledData>;

/** The rows of all entries directly in a group, as the tree shows them. */
function rowsOf(registry: Registry, group: string, today: string, language: 'de' | 'en' = 'en') {
	const data = registry.groups.get(group);
	const context = { registry, language, today, endedHidden: false };
	const nodes = data ? new GroupNode(context, data).getChildren() : [];
	return nodes.flatMap((node) => ('entry' in node ? [node.getTreeItem()] : []));
}

const textOf = ({ label, description }: vscode.TreeItem): string => `${label}: ${description}`;

describe('the tree', () => {
	for (const today of DAYS) {
		it(`says of each entry whether it has ended, and shows those that have last (${today})`, () => {
			const registry = new Registry(bundledData(), undefined, today);
			for (const language of LANGUAGES) {
				for (const group of registry.groups.keys()) {
					const entries = registry.entriesOf(group);
					const ended = entries.filter((entry) => hasEnded(entry, today)).length;
					const rows = rowsOf(registry, group, today, language);
					const marked = rows.map(({ description }) => ENDED.test(String(description)));
					expect(marked, rows.map(textOf).join('\n')).to.deep.equal(
						entries.map((_, at) => at >= entries.length - ended),
					);
				}
			}
		});
	}

	it('learns from the data what ends, on its day', () => {
		const stateOn = (id: string, today: string): boolean => {
			const registry = new Registry(bundledData(), undefined, today);
			const entry = registry.entries.get(id) as Entry;
			const row = rowsOf(registry, entry.group, today).find(({ label }) => label === entry.short.en);
			return ENDED.test(String(row?.description));
		};
		const ending = Object.entries(bundledData().entries).flatMap(([id, { valid }]) =>
			valid?.to === '2026-12-31' || valid?.to === '2028-02-29' ? [[id, valid.to] as const] : [],
		);
		expect(ending).to.have.length.greaterThan(1);
		for (const [id, end] of ending) {
			expect(
				DAYS.map((day) => stateOn(id, day)),
				id,
			).to.deep.equal(DAYS.map((day) => day > end));
		}
	});

	it('follows when the data adds, renames or archives a repository', () => {
		const group = 'repositories-tooling';
		const [renamed, archived] = new Registry(bundledData())
			.entriesOf(group)
			.filter((entry) => !hasEnded(entry, bundledData().updated));
		expect(archived).not.to.equal(undefined);
		const entries: Record<string, unknown> = { ...bundledData().entries };
		const change = (entry: Entry | undefined, fields: object): void => {
			const id = entry?.id ?? '';
			entries[id] = { ...(entries[id] as object), ...fields };
		};
		const name = (text: string) => ({ de: text, en: text });
		change(renamed, { name: name('renamed'), short: name('renamed'), renamedFrom: ['before'] });
		change(archived, { state: 'archived' });
		entries['repo-added'] = { group, name: name('added'), repository: 'medizininformatik-initiative/added' };
		const registry = new Registry({ ...bundledData(), entries } as Data);
		const rows = rowsOf(registry, group, registry.updated);
		const labels = rows.map(({ label }) => label);
		expect(labels).to.include.members(['renamed', 'added']);
		expect(labels.at(-1)).to.equal(archived?.short.en);
		expect(String(rows.at(-1)?.description)).to.match(/^(?:archived|archiviert)\b/);
	});
});
