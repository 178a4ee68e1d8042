/** The report in Markdown. */
import type { Difference, DifferenceKind } from './difference';
import { outdatedModules } from './differences/moduleDifferences';
import type { Judged } from './judgements';
import type { RegistryFile } from './registryFile';
import type { World } from './world';

const HEADINGS: Readonly<Record<DifferenceKind, string>> = {
	differs: 'Differs',
	new: 'New',
	gone: 'Gone',
	look: 'Look at this',
};

export function report(registry: RegistryFile, world: World, { open, settled, unused }: Judged): string {
	const patched = open.filter(({ edits }) => edits.length > 0);
	const counts = Object.entries(HEADINGS).map(([kind, name]) => [name, open.filter((one) => one.kind === kind).length]);
	return [
		'# Review of the registry',
		`As of ${world.day}. ${plural(open.length, 'difference')}${open.length > 0 ? `: ${counts.map(([name, count]) => `${name} ${count}`).join(', ')}` : ''}.`,
		...(open.length > 0
			? [
					`The patch changes ${plural(new Set(patched.map(({ entry }) => entry)).size, 'entry', 'entries')}. Everything else needs a person.`,
				]
			: []),
		...sections(open),
		...list(
			'Judged before',
			settled.map(({ difference, why }) => `${code(difference.entry)} ${difference.field}: ${plain(why)}`),
		),
		...list(
			'Judgements that can go',
			unused.map(({ entry, field }) => `${code(entry)} ${field}: there is no such difference any more.`),
		),
		...list('Not compared', notCompared(registry, world)),
	]
		.join('\n\n')
		.concat('\n');
}

function sections(open: readonly Difference[]): readonly string[] {
	return (Object.keys(HEADINGS) as DifferenceKind[]).flatMap((kind) => {
		const own = open.filter((difference) => difference.kind === kind);
		const entries = [...new Set(own.map(({ entry }) => entry))];
		const blocks = entries.map((entry) => {
			const rows = own.filter((difference) => difference.entry === entry).map(row);
			return [`### ${code(entry)}`, '', ...rows].join('\n');
		});
		return own.length > 0 ? [`## ${HEADINGS[kind]}`, ...blocks] : [];
	});
}

function row({ field, registry, world, remark, sources, edits }: Difference): string {
	const values = [registry, world].map((value) => (value === undefined ? 'nothing' : code(value)));
	const change = registry === undefined && world === undefined ? '' : `: ${values.join(' → ')}`;
	return [
		`- **${field}**${change}${edits.length > 0 ? ' (in the patch)' : ''}`,
		...(remark === undefined ? [] : [`  ${plain(remark)}`]),
		...(sources.length > 0 ? [`  Source: ${sources.map(code).join(', ')}`] : []),
	].join('  \n');
}

function notCompared(registry: RegistryFile, world: World): readonly string[] {
	const { unseen, links, sites } = world;
	const unknown = [...links].flatMap(([url, seen]) =>
		seen.kind === 'unknown' ? [`${code(url)}: ${plain(seen.why)}`] : [],
	);
	return [
		...(unseen.length > 0
			? [
					`${plural(unseen.length, 'repository', 'repositories')} of the registry: ${unseen.map((name) => code(name.split('/').at(-1) ?? '')).join(', ')}`,
				]
			: []),
		...outdatedModules(registry, world).map(
			([{ id }, version]) => `${code(id)}: its files are of version ${code(version)}; the registry knows a newer one.`,
		),
		...(links.size === 0 ? ['The addresses of links.'] : []),
		...(sites === undefined && registry.entries.some(({ site }) => site !== undefined)
			? ['The code system of the sites.']
			: []),
		...unknown,
	];
}

function list(heading: string, items: readonly string[]): readonly string[] {
	return items.length > 0 ? [`## ${heading}`, items.map((item) => `- ${item}`).join('\n')] : [];
}

function plural(count: number, one: string, many = `${one}s`): string {
	return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

/** Shows foreign text as it is: no mention notifies anybody, no markup works. */
function code(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	const fence = '`'.repeat(Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
	return fence.length > 1 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** Words of the review itself, which may quote foreign text. */
function plain(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/[\\`*_[\]<>@#|]/g, '\\$&')
		.replace(/\\@/g, '@\u200b');
}
