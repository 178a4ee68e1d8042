import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { assertSilent, OWN_COMMAND } from './silence';
import { EMPTY, skipOnWindows, useFolder, WRONG } from './support';

/** Characters that act on a terminal, and what GitHub, Azure and others take for a command. */
const ACTING = [
	['a line break and a command', 'a\n::error title=x::from a name\nb', '\\n'],
	['a carriage return and a command', 'a\r::stop-commands::x\r', '\\r'],
	['a command at its beginning', '::add-mask::a', ':\\u003aadd-mask'],
	['a command behind blanks', ' \u3000::add-mask::a', '\\u003aadd-mask'],
	['an old command', 'a##[add-matcher]b', '#\\u0023[add-matcher]'],
	['a command of Azure', 'a ##vso[task.setvariable variable=a]b', '#\\u0023vso['],
	['a command of TeamCity', "##teamcity[message text='a']", '#\\u0023teamcity['],
	['an escape sequence', 'a\u001b]0;title\u0007\u001b[8mb', '\\u001b]0;title\\u0007\\u001b[8m'],
	['an escape sequence of eight bits', 'a\u009b8mb', '\\u009b8m'],
	['a fold of GitLab', 'a\u001b[0Ksection_start:1:x\r\u001b[0K', '\\u001b[0Ksection_start'],
	['backspaces', 'secret\b\b\b\b\b\bpublic', '\\u0008\\u0008'],
	['a delete', 'a\u007fb', '\\u007f'],
	['bidi signs', 'a\u202edm.exe\u2066b\u2069\u200f\u061c', '\\u202edm.exe\\u2066b\\u2069\\u200f\\u061c'],
	['line separators', 'a\u2028::error::b\u2029\u0085', '\\u2028::error::b\\u2029\\u0085'],
	['invisible letters', 'a\u{e0041}\u{e007f}\ufeff', '\\udb40\\udc41\\udb40\\udc7f\\ufeff'],
] as const;

const FORMATS = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit'] as const;
/** Names, ids, messages of the system and arguments are data, and data must not speak to who shows the output. */
describe('what is printed', () => {
	skipOnWindows();
	const folder = useFolder();

	it('shows what acts in an overlay: found, shown, in a section and as JSON', async () => {
		// Signs that act are refused in overlays, so words that act are left.
		const text = '"::error::a ##[group]b"';
		const entry = `{ group: consortia, name: ${text}, longName: ${text}, description: ${text}, note: ${text} }`;
		const body = '"a\\n ::add-mask::b"';
		const section = `{ name: ${text}, description: ${text}, readme: [software], body: ${body} }`;
		folder().write({ '.mii/registry.yaml': `entries: { own: ${entry} }\nsections: { own: ${section} }\n` });
		assert.equal((await folder().run(['registry'])).code, 0);
		const ran: readonly (readonly string[])[] = [['find', 'own'], ['show', 'own'], ['section'], ['init']];
		for (const words of [...ran, ...ran.map((one) => [...one, '--format=json']), ['section', 'own', '--format=json']]) {
			const { out } = await folder().run(words);
			assertSilent(out, words[0] === 'init' ? '' : 'own');
			if (words.includes('--format=json')) {
				JSON.parse(out);
			}
		}
		const log = await folder().run(['section', 'own'], { GITHUB_ACTIONS: 'true' });
		assertSilent(log.out, 'add-mask');
		const json = await folder().run(['find', 'own', '--format=json'], {}, true);
		assert.equal(JSON.parse(json.out).results[0].id, 'own');
	});

	for (const [title, name, shown] of ACTING) {
		it(`shows ${title} in the name of a file, in every format and stream`, async () => {
			// One file has a finding, one cannot be decoded, one is outdated and has a broken marker.
			folder().write({
				[`${name}/1.md`]: `${WRONG}\n`,
				[`${name}/2.md`]: new Uint8Array([0xff, 0x80]),
				[`${name}/3.md`]: EMPTY,
				[`${name}/4.md`]: `<!-- mii:begin ${name.replace(/\s/g, '')} lang=de -->\n`,
				[`${name}/5.md`]: new Uint8Array(1_000_001),
				[`${name}/.mii/config.yaml`]: 'ruls: {}\n',
				[`${name}/6/.mii/registry.yaml`]: '[',
				[`${name}/6/6.md`]: `${WRONG}\n`,
				[`${name}/7.md`]: `${WRONG} [a](${name}) <${name}>\n`,
			});
			for (const format of FORMATS) {
				const { out, err } = await folder().run(['check', `--format=${format}`, '--mii', '--summary=sum.txt']);
				assertSilent(out, format === 'text' ? shown : '', format === 'github' ? OWN_COMMAND : undefined);
				assertSilent(err, shown);
				assertSilent(folder().read('sum.txt'));
				if (format === 'json') {
					const names = (JSON.parse(out).files as readonly { path: string }[]).map((one) => one.path);
					assert(names.includes(`${name}/1.md`), 'the name keeps its meaning in JSON');
				}
				if (format === 'sarif' || format === 'gitlab') {
					JSON.parse(out);
				}
			}
			for (const words of [['--check'], ['--diff'], [], ['--answer', `${name}.${name}=a`]]) {
				const { out, err } = await folder().run(['update', ...words]);
				assertSilent(words[0] === '--diff' ? out.replace(/^[-+]{3} .*$/gm, '') : out);
				assertSilent(err, shown);
			}
			const { err } = await folder().run(['registry', `${name}/6/.mii/registry.yaml`, `${name}/none.yaml`]);
			assertSilent(err, shown);
		});

		it(`shows ${title} in arguments`, async () => {
			folder().write({ 'a.md': 'a\n' });
			for (const words of [
				[name],
				['check', name],
				['check', `*${name}`],
				['check', `--${name}`],
				['check', `--format=${name}`],
				['check', `--rule=${name}=off`],
				['check', `--repository=${name}`],
				['check', `--today=${name}`],
				['check', `--baseline=${name}`],
				['check', `--since=${name}`],
				['check', `--output=none/${name}`],
				['check', `--summary=none/${name}`],
				['check', 'a.md', `!${name}`],
				['update', `--answer=${name}`],
				['registry', name],
			]) {
				const { out, err } = await folder().run(words);
				assertSilent(out);
				assertSilent(err, shown.slice(-4));
			}
		});
	}

	it('shows a name that the system repeats in its message', async () => {
		const name = 'a\u001b[8m\n::error::b.md';
		folder().write({ [`work/${name}`]: `${WRONG}\n` });
		mkdirSync(path.join(folder().root, 'work', `${name}x`));
		symlinkSync('loop', path.join(folder().root, 'work', 'loop'));
		for (const format of FORMATS) {
			const { out, err } = await folder().run(['check', `--format=${format}`, 'work', `work/loop`]);
			assertSilent(out, '', format === 'github' ? OWN_COMMAND : undefined);
			assertSilent(err);
		}
	});

	it('hides nothing in a patch, and lets GitHub run nothing in it', async () => {
		const text = `::error::a\n\n##[add-mask]b\u001b[8m\n\n${WRONG}\n\n::stop-commands::x\n`;
		folder().write({ 'a.md': text });
		const plain = await folder().run(['check', '--diff']);
		assert(plain.out.includes('\n ::stop-commands::x\n'), plain.out);
		const shown = await folder().run(['check', '--diff'], { NO_COLOR: '1' }, true);
		assertSilent(shown.out, '\\u001b[8m');
		assertSilent(shown.out, '\\u003astop-commands');
		const logged = await folder().run(['check', '--diff'], { GITHUB_ACTIONS: 'true' });
		const [, token] = /^::stop-commands::([0-9a-f-]{36})\n/.exec(logged.out) ?? [];
		assert.equal(logged.out, `::stop-commands::${token}\n${plain.out}::${token}::\n`);
		const written = await folder().run(['check', '--diff', '--output=x.patch'], { GITHUB_ACTIONS: 'true' });
		assert.equal(written.out, '');
		assert.equal(folder().read('x.patch'), plain.out);
	});
});
