import assert from 'node:assert/strict';
import { checkReadme } from '../../../../src/core/checks/checks';
import { apply } from '../../sections/living/support';
import { CONTEXT, hits, tableOf } from './support';

const WRONG = 'Beispiel Initiative';
const NEXT = 'mii-disable-next-line';

describe('unused-silence', () => {
	tableOf(
		'unused-silence',
		[
			[`<!-- ${NEXT} typo -->\ntext`, 'typo'],
			[`<!-- ${NEXT} typo, initiative-name -->\n${WRONG}`, 'typo'],
			[`<!-- ${NEXT} -->\ntext`, `<!-- ${NEXT} -->`],
			[`<!-- ${NEXT} typo -->\n${WRONG}`, 'typo'],
			[`<!-- mii-disable typo -->\n\ntext\n\n<!-- mii-enable typo -->\nImplemenation`, 'typo'],
			[`<!-- mii-disable -->\n\ntext\n\n<!-- mii-enable -->\n${WRONG}`, '<!-- mii-disable -->'],
			[`<!-- ${NEXT} tpyo -->\nImplementation`, 'tpyo'],
			[`<!-- ${NEXT} md013 -->\ntext`, 'md013'],
			[`- a\n  <!-- ${NEXT} typo -->\n- b`, 'typo'],
		],
		[
			`<!-- ${NEXT} initiative-name -->\n${WRONG}`,
			`<!-- ${NEXT} -->\n\n${WRONG}`,
			`<!-- mii-disable -->\n\ntext ${WRONG}`,
			`<!-- mii-disable typo initiative-name -->\n\nImplemenation ${WRONG}`,
			`<!-- mii-enable typo -->\ntext`,
			`<!-- ${NEXT} missing-licence -->\ntext`,
			`<!-- mii-disable unused-silence typo -->\ntext`,
			`\`<!-- ${NEXT} typo -->\`\ntext`,
			`<!-- mii-disabled typo -->\ntext`,
		],
	);

	it('knows hints about the whole document', () => {
		const text = '<!-- mii-disable missing-licence -->\n# A\n\ntext';
		assert.deepEqual(hits('unused-silence', text, { isMii: true }), []);
		assert.deepEqual(hits('unused-silence', `${text}\n\n## Licence\n\nMIT`, { isMii: true }), ['missing-licence']);
	});

	it('says nothing of a rule that is off', () => {
		const text = `<!-- ${NEXT} typo -->\nImplemenation\n\n<!-- ${NEXT} -->\nImplemenation`;
		assert.deepEqual(checkReadme(text, CONTEXT, { rules: { typo: 'off' } }), []);
	});

	for (const [text, after] of [
		[`a\n<!-- ${NEXT} typo -->\ntext`, 'a\ntext'],
		[`a <!-- ${NEXT} typo --> b\ntext`, 'a  b\ntext'],
		[`<!-- ${NEXT} typo initiative-name -->\n${WRONG}`, `<!-- ${NEXT} initiative-name -->\n${WRONG}`],
		[`<!-- ${NEXT} tpyo -->\nImplemenation`, `<!-- ${NEXT} typo -->\nImplemenation`],
		[`<!-- ${NEXT} -->\r\ntext`, 'text'],
	] as const) {
		it(`offers to make ${JSON.stringify(after)} of ${JSON.stringify(text)}`, () => {
			const [finding] = checkReadme(text, CONTEXT).filter(({ rule }) => rule === 'unused-silence');
			assert(finding?.guess);
			assert.equal(finding.severity, 'hint');
			assert.equal(apply(text, finding.guess), after);
		});
	}
});
