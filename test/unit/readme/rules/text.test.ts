import assert from 'node:assert/strict';
import { hits, tableOf } from './support';

describe('packages-tab', () => {
	tableOf(
		'packages-tab',
		[
			['see the Packages tab', 'Packages tab'],
			['siehe Packages-Tab', 'Packages-Tab'],
			['see the **Packages** tab', '**Packages** tab'],
			['see the "Packages" tab', '"Packages" tab'],
			['unter dem Reiter „Packages“', 'Reiter „Packages'],
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
			'> see the Packages tab',
			'tab-separated packages',
		],
	);
});

describe('placeholder', () => {
	tableOf(
		'placeholder',
		[
			['Leitung: NN', 'NN'],
			['- NN (Ort)', 'NN'],
			['| Leitung | NN |\n|---|---|', 'NN'],
			['NN', 'NN'],
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
			'> Leitung: NN',
		],
	);

	it('knows that pages of a guide are templates', () => {
		assert.deepEqual(hits('placeholder', 'Das ist {{title}} {{MODULE_SLUG}}.', { isReadme: false }), [
			'{{MODULE_SLUG}}',
		]);
	});
});

describe('section rules', () => {
	it('find outdated, unfilled, edited and broken sections', () => {
		const end = '\n<!-- mii:end contact -->';
		const begin = '<!-- mii:begin contact lang=de -->';
		assert.deepEqual(hits('section-outdated', begin + end), [begin]);
		assert.deepEqual(hits('section-edited', `${begin}\nMine${end}`), [begin]);
		assert.deepEqual(hits('section-broken', begin), [begin]);
		assert.deepEqual(hits('section-broken', `\`${begin}\``), []);
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
