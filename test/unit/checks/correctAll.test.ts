import assert from 'node:assert/strict';
import { correctAll } from '../../../src/core/checks/correctAll';
import { CONTEXT } from './rules/support';

const WRONG = 'Beispiel Initiative';
const RIGHT = CONTEXT.registry.initiative.name.de;

describe('correctAll', () => {
	for (const [text, after, count] of [
		[`${WRONG}: Implemenation and ${WRONG}\n`, `${RIGHT}: Implementation and ${RIGHT}\n`, 3],
		['clean\n', 'clean\n', 0],
		['', '', 0],
		[`\uFEFF# ${WRONG}\r\n\r\nTeh\r\n`, `\uFEFF# ${RIGHT}\r\n\r\nThe\r\n`, 2],
		[`[${WRONG}](https://example.org/x)\n`, `[${RIGHT}](https://example.org/x)\n`, 1],
		['<https://old.example/a>\n', '<https://new.example/a>\n', 1],
		[`[[${WRONG}]] ${WRONG}\n`, `[[${WRONG}]] ${RIGHT}\n`, 1],
		[`![[${WRONG}]]\n`, `![[${WRONG}]]\n`, 0],
		['a[^Implemenation]\n\n[^Implemenation]: Teh note\n', 'a[^Implemenation]\n\n[^Implemenation]: The note\n', 1],
		[`[${WRONG}]\n\n[${WRONG}]: https://example.org/x\n`, `[${WRONG}]\n\n[${WRONG}]: https://example.org/x\n`, 0],
		[`[a][${WRONG}]\n\n[${WRONG}]: https://example.org/x\n`, `[a][${WRONG}]\n\n[${WRONG}]: https://example.org/x\n`, 0],
		[`[${WRONG}][a]\n\n[a]: https://example.org/x\n`, `[${RIGHT}][a]\n\n[a]: https://example.org/x\n`, 1],
		[
			`[${WRONG}] is text\n\n[${RIGHT}]: https://example.org/x\n`,
			`[${WRONG}] is text\n\n[${RIGHT}]: https://example.org/x\n`,
			0,
		],
		['## Teh goal\n\n[goal](#teh-goal)\n', '## Teh goal\n\n[goal](#teh-goal)\n', 0],
		['## Teh goal\n\n[goal](#other)\n', '## The goal\n\n[goal](#other)\n', 1],
		[`<!-- mii-disable-next-line -->\n${WRONG}\n`, `<!-- mii-disable-next-line -->\n${WRONG}\n`, 0],
		[
			'<!-- mii:begin contact lang=de -->\n<!-- mii:end contact -->\n',
			'<!-- mii:begin contact lang=de -->\n<!-- mii:end contact -->\n',
			0,
		],
		[`\`${WRONG}\` and ${WRONG}\n`, `\`${WRONG}\` and ${RIGHT}\n`, 1],
	] as const) {
		it(`makes ${JSON.stringify(after)} of ${JSON.stringify(text)}`, () => {
			assert.deepEqual(correctAll(text, CONTEXT), { text: after, count });
			assert.equal(correctAll(after, CONTEXT).text, after);
		});
	}

	it('leaves what is turned off and known words', () => {
		assert.equal(correctAll(`${WRONG} Teh\n`, CONTEXT, { rules: { typo: 'off' } }).text, `${RIGHT} Teh\n`);
		assert.equal(correctAll(`${WRONG} Teh\n`, CONTEXT, { words: ['teh'] }).text, `${RIGHT} Teh\n`);
	});
});
