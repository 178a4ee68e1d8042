// Hands the access mail to a real mail program, mutt, as a mailto address and as a draft, and reads what mutt would
// send: `npm run test:mail`. Needs mutt (Debian: apt-get install mutt); without it, it says so and is content.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { loadCore } from '../../scripts/registryPlugin.mjs';

if (spawnSync('mutt', ['-v']).error) {
	console.log('- skipped: there is no mutt on this machine (Debian: apt-get install mutt)');
	process.exit(0);
}

const { accessMail, bundledRegistry, emlDraft, mailtoPlan, teamSlug } = await loadCore(`
	export { bundledRegistry } from './registry/bundled';
	export { teamSlug } from './registry/registry';
	export { accessMail } from './access/request';
	export { mailtoPlan } from './access/mailPlan';
	export { emlDraft } from './access/eml';
`);

const registry = bundledRegistry();
const teams = [...registry.entries.values()].filter((entry) => teamSlug(entry) !== undefined);
const awkward = 'A & B # C ? D % E + F = G ü € 😀 "quoted" \'single\' <x> \\ $HOME `id`';
const requests = {
	'nothing known': { teams: [] },
	'everything known': {
		name: 'Jörg Müßig',
		institution: 'Charité',
		consortium: 'X',
		githubUser: 'octo',
		reason: 'Code',
		teams,
	},
	'awkward characters': { name: awkward, institution: awkward, teams: teams.slice(0, 1) },
	'a text too long for an address': { reason: `${'ü '.repeat(500)}end`, teams: [] },
};

const folder = mkdtempSync(path.join(tmpdir(), 'mii-mutt-'));
const sent = path.join(folder, 'sent');
const sendmail = path.join(folder, 'sendmail');
const settings = path.join(folder, 'muttrc');
writeFileSync(sendmail, `#!/bin/sh\ncat > '${sent}'\n`, { mode: 0o755 });
writeFileSync(
	settings,
	[
		`set sendmail="${sendmail}" folder="${folder}" record="" copy=no`,
		'set from=sender@example.org use_from=yes charset=utf-8 send_charset="us-ascii:utf-8"',
		'set abort_nosubject=no abort_unmodified=no',
	].join('\n'),
);

/** The mail that mutt would send, read by a mail parser. */
async function throughMutt(...given) {
	rmSync(sent, { force: true });
	// Without a terminal on its input mutt asks nothing: it takes the mail as it is.
	const { status, stderr } = spawnSync('mutt', ['-n', '-F', settings, ...given], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { PATH: process.env.PATH, HOME: folder, LC_ALL: 'C.UTF-8' },
		timeout: 20_000,
	});
	assert.equal(status, 0, String(stderr));
	const { to, subject, text } = await PostalMime.parse(readFileSync(sent));
	return { to: to?.map(({ address }) => address).join(), subject, body: text ?? '' };
}

/** mutt ends every text with a line break, but for one that is empty. */
function asSent({ to, subject, body }) {
	return { to, subject, body: body === '' || body.endsWith('\n') ? body : `${body}\n` };
}

let failures = 0;
async function check(title, run) {
	try {
		await run();
		console.log(`✔ ${title}`);
	} catch (error) {
		failures += 1;
		console.log(`✖ ${title}\n${error.message}`);
	}
}

/** Both ways of one mail. */
async function checkMail(title, mail) {
	await check(`mailto, ${title}`, async () => {
		const { address, clipboard } = mailtoPlan(mail);
		// A text that is too long travels over the clipboard, and the mail has none of it.
		const expected = clipboard === undefined ? mail : { ...mail, body: '' };
		assert.deepEqual(await throughMutt(address), asSent(expected));
	});
	await check(`.eml, ${title}`, async () => {
		const file = path.join(folder, 'draft.eml');
		writeFileSync(file, emlDraft(mail, { date: new Date() }));
		assert.deepEqual(await throughMutt('-H', file), asSent(mail));
	});
}

try {
	for (const language of ['de', 'en']) {
		for (const [title, request] of Object.entries(requests)) {
			await checkMail(`${title} (${language})`, accessMail(registry, request, language));
		}
	}
	const subject = 'Zugang für 😀 und viele andere, die auch alle einen Zugang brauchen, bitte & danke';
	await checkMail('a subject that has to be encoded', { to: registry.access.to, subject, body: 'Text\n' });
} finally {
	rmSync(folder, { recursive: true });
}
console.log(failures === 0 ? 'mutt shows every mail as it was written' : `${failures} failing`);
process.exitCode = failures === 0 ? 0 : 1;
