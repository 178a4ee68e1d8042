import assert from 'node:assert/strict';
import { type CheckContext, checkReadme, type Finding, type RuleId } from '../../../../src/core/checks/checks';
import type { Language } from '../../../../src/core/language';
import type { RepositoryFacts } from '../../../../src/core/repository/repositoryFacts';
import { bodyHash } from '../../../../src/core/sections/living/bodyHash';
import { livingBlock } from '../../../../src/core/sections/living/livingBlock';
import { findSection } from '../../../../src/core/sections/sections';
import { bundledRegistry } from '../../../support/bundled';
import { apply } from '../../sections/living/support';
import { CONTEXT, hits, tableOf } from './support';

describe('packages-tab', () => {
	tableOf(
		'packages-tab',
		[
			['see the Packages tab', 'Packages tab'],
			['siehe Packages-Tab', 'Packages-Tab'],
			['see the **Packages** tab', '**Packages** tab'],
			['see the "Packages" tab', '"Packages" tab'],
			['unter dem Reiter „Packages“', 'Reiter „Packages“'],
			['under the tab Packages', 'tab Packages'],
		],
		[
			'see the Packages tab on Simplifier',
			'the Packages tab of GitLab',
			'the npm Packages tab',
			'the Packages tab in VS Code',
			'GitHub Packages',
			'The packages table',
			'`Packages tab`',
			'> see the Packages tab\n> -- The manual',
			'tab-separated packages',
		],
	);
});

describe('the fix of packages-tab', () => {
	const context: CheckContext = { ...CONTEXT, facts: { package: 'org.sample.base' } };
	const PAGE = 'https://packages.example/org.sample.base';
	for (const [text, after] of [
		["unter dem Tab 'Packages' zu finden", "unter dem ‹Tab 'Packages'› zu finden"],
		["im 'Packages'-Tab zu finden", "im ‹'Packages'-Tab› zu finden"],
		["der Tab ('Packages')", "der ‹Tab ('Packages')›"],
		['im Reiter „Packages“ zu', 'im ‹Reiter „Packages“› zu'],
		['im Reiter „Packages” zu', 'im ‹Reiter „Packages”› zu'],
		['im Reiter „Packages" zu', 'im ‹Reiter „Packages"› zu'],
		['im Reiter ‚Packages‘ zu', 'im ‹Reiter ‚Packages‘› zu'],
		['im Reiter »Packages« zu', 'im ‹Reiter »Packages«› zu'],
		['dans «Packages» tab', 'dans ‹«Packages» tab›'],
		['the “Packages” tab', 'the ‹“Packages” tab›'],
		['the ‘Packages’ tab', 'the ‹‘Packages’ tab›'],
		['the "Packages tab" of', 'the "‹Packages tab›" of'],
		['the **Packages** tab', 'the ‹**Packages** tab›'],
		['the **Packages tab**', 'the **‹Packages tab›**'],
		['the _"Packages"_ tab', 'the ‹_"Packages"_ tab›'],
		['*im Tab Packages*', '*im ‹Tab Packages›*'],
		['the [Packages] tab', 'the ‹[Packages] tab›'],
		['(see the Packages tab)', '(see the ‹Packages tab›)'],
		['die Registerkarte Packages', 'die ‹Registerkarte Packages›'],
		['der Packages-Reiter.', 'der ‹Packages-Reiter›.'],
	] as const) {
		it(`keeps the marks of ${text} together`, () => {
			const [finding] = checkReadme(text, context);
			const link = after.replace('‹', '[').replace('›', `](${PAGE})`);
			assert.equal(apply(text, finding?.fix ?? []), link);
			assert.deepEqual(hits('packages-tab', link, context), hits('packages-tab', text, context));
		});
	}

	it('does nothing where the marks do not pair up', () => {
		for (const text of ['"see Packages" tab', 'the **big Packages** tab', 'Tab „Packages und mehr“']) {
			const [finding] = checkReadme(text, context);
			assert.equal(finding?.rule, 'packages-tab');
			assert.equal(finding.fix, undefined);
		}
	});
});

describe('placeholder', () => {
	tableOf(
		'placeholder',
		[
			['Leitung: NN', 'NN'],
			['- NN (Ort)', 'NN'],
			['| Leitung | NN |\n|---|---|', 'NN'],
			['NN', 'NN'],
			['## Kontakt\n\nTODO', 'TODO'],
			['- **Contact:** TODO', 'TODO'],
			['## Ziel\n\n_ToDo_', '_ToDo_'],
			['TODO:REVIEW this', 'TODO:REVIEW'],
			['Was ist drin', 'Was ist drin'],
			['Copyright [name of owner]', '[name of owner]'],
			['# {{MODULE_NAME}}', '{{MODULE_NAME}}'],
			['Das ist {{title}}.', '{{title}}'],
			['[x](https://example.org/{{MODULE_SLUG}}/)', '{{MODULE_SLUG}}'],
		],
		[
			'k-NN und NNs und ein NN im Text',
			'Wasserzeichen',
			'`{{MODULE_SLUG}}`',
			'```\n{{x}} NN\n```',
			'Todo und ToDo',
			'{{ site.title }} {% x %}',
			'> Leitung: NN\n> — Eine Vorlage',
		],
	);

	it('knows that pages of a guide are templates', () => {
		assert.deepEqual(hits('placeholder', 'Das ist {{title}} {{MODULE_SLUG}}.', { isReadme: false }), [
			'{{MODULE_SLUG}}',
		]);
	});
});

describe('fixes', () => {
	const context = { repository: 'sample/module-person', facts: { package: 'org.sample.base' } };
	const found = (rule: RuleId, text: string, more: Partial<CheckContext> = {}): readonly Finding[] =>
		checkReadme(text, { ...CONTEXT, ...more }).filter((finding) => finding.rule === rule);
	const mended = (rule: RuleId, text: string, more: Partial<CheckContext> = {}): string =>
		apply(text, found(rule, text, more)[0]?.fix ?? []);

	it('lead to the page of the package where the registry knows it', () => {
		const page = 'https://packages.example/org.sample.base';
		assert.equal(mended('packages-tab', 'See the Packages tab.', context), `See the [Packages tab](${page}).`);
		assert.equal(mended('packages-tab', 'See [the Packages tab](../x).', context), `See [the Packages tab](${page}).`);
		assert.equal(found('packages-tab', 'See the Packages tab.')[0]?.fix, undefined);
	});

	it('are only a guess for the name of a ministry', () => {
		const [finding] = found('funder-name', 'Funded by the AFA.', { today: '2026-06-01' });
		assert.equal(finding?.fix, undefined);
		assert.equal(apply('Funded by the AFA.', finding?.guess ?? []), 'Funded by the AFN.');
	});

	it('change the name of a ministry and its abbreviation together', () => {
		const text = 'Funded by the Office of Old (AFA).';
		const [finding, ...others] = found('funder-name', text);
		assert.equal(apply(text, finding?.guess ?? []), 'Funded by the Office of New (AFN).');
		assert.deepEqual(others, []);
	});

	it('name the section that supplies what is missing', () => {
		assert.equal(found('missing-licence', '# A', { isMii: true })[0]?.section, 'licence');
	});

	it('end a section where its hash says so, although a reader would go on', () => {
		const [body, end] = ['## C\n\nx\n\n- a', '<!-- mii:end contact -->'];
		const text = `<!-- mii:begin contact lang=de hash=${bodyHash(body)} -->\n\n${body}\n\nMore\n\n## D\n`;
		assert.equal(
			mended('section-broken', text),
			text.replace('- a', () => `- a\n\n${end}`),
		);
	});

	it('give both markers of a misspelt section its name, and offer to take those of an unknown one away', () => {
		const block = (id: string): string => `# A\n\n<!-- mii:begin ${id} lang=de -->\n\nx\n\n<!-- mii:end ${id} -->\n`;
		assert.equal(mended('section-broken', block('contcat')), block('contact'));
		const text = block('beginning');
		const [finding] = found('section-broken', text);
		assert.equal(finding?.fix, undefined);
		assert.equal(apply(text, finding?.guess ?? []), '# A\n\n\nx\n\n');
	});

	it('end a section where its reader would, and take a lonely end marker away', () => {
		const [begin, end] = ['<!-- mii:begin contact lang=de -->', '<!-- mii:end contact -->'];
		for (const [text, after] of [
			[begin, `${begin}\n${end}`],
			[`${begin}\n\n# C\n\nx\n\n## D\n\n# E\n`, `${begin}\n\n# C\n\nx\n\n## D\n\n${end}\n\n# E\n`],
			[`${begin}\r\n\r\nx\r\n\r\n## D\r\n`, `${begin}\r\n\r\nx\r\n\r\n${end}\r\n\r\n## D\r\n`],
			[`x\n\n${end}\n\ny\n`, 'x\n\n\ny\n'],
		] as const) {
			assert.equal(mended('section-broken', text), after);
			assert.deepEqual(found('section-broken', after), []);
		}
	});
});

describe('section rules', () => {
	const [begin, end] = ['<!-- mii:begin contact lang=de -->', '<!-- mii:end contact -->'];
	const [unfilled, edited] = [`${begin}\n${end}`, `${begin}\n\nMine\n\n${end}`];
	const outdated = edited.replace('de', `de hash=${bodyHash('Mine')}`);
	tableOf(
		'section-outdated',
		[
			[unfilled, begin],
			[outdated, outdated.split('\n')[0] ?? ''],
		],
		[edited, begin, `\`${begin}\``, `> ${begin}\n> ${end}`],
	);
	const people = (text: string): string =>
		`<!-- mii:begin people lang=de hash=${bodyHash('Lead: [name].')} -->\n\n${text}\n\n<!-- mii:end people -->`;
	tableOf(
		'section-open',
		['', '# A\n\n', 'Text.\n\n', '- a\n- b\n\n', '> Note\n\n'].map(
			(before) => [before + people('Lead: [name].'), '[name]'] as const,
		),
		[
			'Lead: [name].',
			'## People\n\nLead: [name].',
			people('Lead: Erika.'),
			people('Lead: [name]. Mine'),
			'<!-- mii:begin people lang=de -->\n<!-- mii:end people -->',
		],
	);
	tableOf('section-edited', [[edited, begin]], [unfilled, outdated, begin]);
	tableOf(
		'section-broken',
		[
			[begin, begin],
			[end, end],
			['<!-- mii:begin contact -->\n<!-- mii:end contact -->', '<!-- mii:begin contact -->'],
		],
		[unfilled, edited, outdated, `\`${begin}\``],
	);
});

const bundled = bundledRegistry();

describe('an open answer', () => {
	const block = (id: string, language: Language): string => {
		const section = findSection(bundled, id);
		assert(section);
		return `# A\n\n${livingBlock(bundled, section, language)}\n`;
	};
	const missing = (id: string, text: string): readonly string[] =>
		hits(`missing-${id}` as RuleId, text, { registry: bundled, isMii: true });

	for (const [id, hint, answer] of [
		['contact', '[name and institution for the technical implementation]', 'Erika Mustermann'],
		['licence', '[please choose]', 'CC0 1.0'],
		['funding', '[is or was]', 'was'],
	] as const) {
		it(`is no ${id}; an answer is one`, () => {
			const text = block(id, 'en');
			assert.equal(missing(id, text).length, 1);
			assert(text.includes(hint));
			assert.equal(missing(id, text.replace(hint, answer)).length, 0);
			// Another place of the text counts all the same.
			assert.equal(missing(id, `${text}\n## Contact\n\n## Licence\n\n## Funding\n`).length, 0);
			assert.deepEqual(hits('section-edited', text.replace(hint, answer), { registry: bundled }), []);
		});
	}

	it('on which files disagree names both places, and is settled by an answer', () => {
		const [file, other] = [
			{ place: 'sushi-config.yaml:3', value: '1.0.0' },
			{ place: 'package.json:2', value: '1.1.0' },
		];
		const facts: RepositoryFacts = {
			disputes: [
				{ fact: 'version', claims: [file, other] },
				{ fact: 'package', claims: [{ place: 'package.json:1', value: 'x' }, { value: 'y' }] },
			],
		};
		const section = findSection(bundled, 'facts');
		assert(section);
		const text = `# A\n\n${livingBlock(bundled, section, 'en', facts)}\n`;
		const disputed = (own: string): readonly (readonly string[])[] =>
			checkReadme(own, { ...CONTEXT, registry: bundled, facts })
				.filter(({ code }) => code.startsWith('rule-section-open-'))
				.map(({ code, args }) => [code, ...args]);
		const byDirectory = ['rule-section-open-directory', 'facts', 'Package id', 'package.json:1', 'x', 'y'];
		assert.deepEqual(disputed(text), [
			byDirectory,
			['rule-section-open-files', 'facts', 'Version', 'sushi-config.yaml:3', '1.0.0', 'package.json:2', '1.1.0'],
		]);
		assert.deepEqual(disputed(text.replace('[Version]', '1.1.0')), [byDirectory]);
	});
});

describe('text of a living section', () => {
	const unfilled = '<!-- mii:begin facts lang=de -->\n<!-- mii:end facts -->';

	it('is judged only where a person wrote it', () => {
		const filled =
			'<!-- mii:begin facts lang=de hash=bf02cd5ab8ef -->\n\nBeispiel Initiative\n\n<!-- mii:end facts -->';
		assert.deepEqual(hits('section-edited', filled), []);
		assert.deepEqual(hits('initiative-name', filled), []);
		assert.deepEqual(hits('initiative-name', filled.replace('\n\nB', '\n\nDie B')), ['Beispiel Initiative']);
		assert.deepEqual(hits('section-outdated', unfilled).length, 1);
	});
});
