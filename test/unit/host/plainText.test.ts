import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainLabel, plainMessage } from '../../../src/host/plainText';

/** The links that VS Code makes of a message (src/vs/base/common/linkedText.ts). */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

describe('a message', () => {
	for (const data of [
		'this team. [Request access here](command:workbench.action.terminal.new?%7B%7D)',
		'[Trust needed: click here](command:workbench.action.files.newUntitledFile).md',
		'[a]]((](command:x)',
		'[a](https://beacon.invalid/ "title")',
		'[a]\u200b(command:x)',
		'[a]\u00ad(command:x)',
		'[a]\n(command:x)',
	]) {
		it(`has no link: ${JSON.stringify(data)}`, () => {
			const message = plainMessage(`No link is known for ${data}.`);
			assert.doesNotMatch(message, LINK);
			assert.doesNotMatch(message.replace(/(\r\n|\n|\r)/gm, ' ').trim(), LINK);
		});
	}

	it('has no link, and reads as it was written, whatever is in it', () => {
		const piece = fc.constantFrom(
			'[',
			']',
			'(',
			')',
			'command:x',
			'https://a.b',
			' ',
			'"',
			'a',
			'\u200b',
			'\u202e',
			'\n',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				const message = plainMessage(pieces.join(''));
				assert.doesNotMatch(message, LINK);
				assert.doesNotMatch(message, /[\p{Control}\p{Bidi_Control}]/u);
			}),
		);
		assert.equal(plainMessage('Grüße an „A“ (b) [c] 🙂'), 'Grüße an „A“ (b) [c] 🙂');
	});
});

describe('a label', () => {
	it('has no icon that data brings, and nothing invisible', () => {
		assert.equal(plainLabel('$(verified-filled) Official'), '$\u200b(verified-filled) Official');
		assert.equal(plainLabel('$\u200b(verified) \u202eabc\u202c\u00ad\u{e0041}d\ne'), '$\u200b(verified)  abc d e');
		// The fillers of Hangul, the joiner of graphemes and selectors of Mongolian variants take no room either.
		assert.equal(plainLabel('a\u3164\u115f\u1160\uffa0\u034f\u180b\u206a\u{1d173}b'), 'ab');
		// Emoji and some scripts need a joiner or a selector.
		assert.equal(plainLabel('👩\u200d💻 ❤\ufe0f'), '👩\u200d💻 ❤\ufe0f');
	});
});
