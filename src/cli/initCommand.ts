import path from 'node:path';
import manifest from '../../package.json';
import { planSetup, setupChanges } from '../core/setup/planSetup';
import { productOf } from '../core/setup/product';
import { readSetupFiles } from '../core/setup/setupFiles';
import { SETUP_PARTS, type SetupContext, type SetupPart, saySetup } from '../core/setup/setupPart';
import { FileReader } from './fileReader';
import { EXIT, type ExitCode, type Io, UsageError } from './io';
import type { Options } from './options';
import { repositoryRoot } from './repository';
import { after, SetupFolder } from './setupFolder';
import { Surroundings } from './surroundings';
import { unifiedDiff } from './unifiedDiff';

/** Sets up the repository around the working folder: lists what is missing, or adds it. It asks nothing. */
export async function initCommand(options: Options, io: Io): Promise<ExitCode> {
	const { speaker, targets, format, dryRun, quiet } = options;
	const asked = targets.map((target) => partNamed(target, options));
	const reader = new FileReader({ ...options, targets: [] }, io);
	const root = repositoryRoot(io.cwd) ?? io.cwd;
	const folder = new SetupFolder(root, speaker);
	const context = await contextOf(options, io, folder, root, reader);
	const parts = planSetup(context);
	const wanted = asked.length > 0 ? parts.filter(({ id }) => asked.includes(id)) : parts;
	const isAsked = asked.length > 0 || options.write;
	const changes = isAsked || dryRun ? setupChanges(context, wanted) : [];
	const written: string[] = [];
	if (!dryRun) {
		for (const change of changes) {
			if (await folder.write(change, reader)) {
				written.push(change.path);
			}
		}
	}
	if (format === 'json') {
		io.out(json(root, wanted, written));
	} else if (dryRun) {
		io.patch(changes.map((change) => unifiedDiff(change.path, folder.before(change), after(change))).join(''));
	} else if (isAsked) {
		const created = (name: string): boolean => changes.some((one) => one.path === name && one.text === undefined);
		for (const name of quiet ? [] : written) {
			io.out(`${speaker.say(created(name) ? 'init-created' : 'updated', name)}\n`);
		}
	} else {
		io.out(wanted.map((part) => line(part, context, options)).join(''));
	}
	tellRest(wanted, isAsked || dryRun, reader, options);
	const isRefused = asked.length > 0 && wanted.some(({ state }) => state === 'blocked');
	return reader.failed || isRefused ? EXIT.failed : EXIT.nothing;
}

async function contextOf(
	options: Options,
	io: Io,
	folder: SetupFolder,
	root: string,
	reader: FileReader,
): Promise<SetupContext> {
	const { speaker, today } = options;
	const files = await readSetupFiles(folder);
	const around = await new Surroundings(options, io.cwd, reader).contextOf(path.join(root, files.readme));
	return {
		files,
		product: productOf(manifest),
		registry: around.registry,
		facts: around.facts,
		today,
		language: speaker.language,
		translate: (sentence, args) => speaker.translate(sentence, args),
	};
}

function partNamed(name: string, { speaker }: Options): SetupPart['id'] {
	const found = SETUP_PARTS.find((id) => id === name);
	if (!found) {
		throw new UsageError(speaker.say('bad-value', name, 'init', SETUP_PARTS.join(', ')));
	}
	return found;
}

/** One line: state, part and file. A README section has its name behind. */
function line({ id, state, path: name, section }: SetupPart, context: SetupContext, { speaker }: Options): string {
	const text = section ? section.name[speaker.language] : saySetup(context, `${id}-name`);
	return `${speaker.say(`init-${state}`).padEnd(14)}${id.padEnd(16)}${name.padEnd(28)}${text}\n`;
}

/** Tells why parts cannot be added, and what is left to do. */
function tellRest(wanted: readonly SetupPart[], isDone: boolean, reader: FileReader, { speaker }: Options): void {
	for (const reason of new Set(wanted.flatMap((part) => part.reason ?? []))) {
		reader.tell(reason);
	}
	if (wanted.every(({ state }) => state === 'present')) {
		reader.tell(speaker.say('init-complete'));
	} else if (!isDone) {
		reader.tell(speaker.say('init-hint'));
	}
}

function json(root: string, parts: readonly SetupPart[], written: readonly string[]): string {
	const shown = parts.map(({ id, section, path: name, state, reason }) => ({
		id,
		...(section && { section: section.id }),
		path: name,
		state: state === 'missing' && written.includes(name) ? 'written' : state,
		...(reason !== undefined && { reason }),
	}));
	return `${JSON.stringify({ folder: root, parts: shown }, undefined, '  ')}\n`;
}
