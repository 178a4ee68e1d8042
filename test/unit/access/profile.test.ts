import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	githubUserOf,
	githubUserProblem,
	institutionProblem,
	institutionText,
	lineProblem,
	siteText,
} from '../../../src/core/access/profile';
import { sampleRegistry } from '../../support/registry';

describe('githubUserProblem', () => {
	it('follows the rule of GitHub', () => {
		for (const user of ['a', 'octocat', 'Octo-Cat-9', '1', 'x'.repeat(39), '']) {
			assert.equal(githubUserProblem(user), undefined, user);
		}
		for (const user of ['-a', 'a-', 'a--b', 'a_b', 'a b', 'ä', 'x'.repeat(40), 'a.b', 'a/b', 'a\nb']) {
			assert.equal(githubUserProblem(user), 'github-user-form', user);
		}
	});

	it('says the same as the rule spelt out, for any text', () => {
		const text = fc.oneof(
			fc.string({ unit: fc.constantFrom(...'aZ0--_'), maxLength: 41 }),
			fc.string({ unit: 'binary' }),
		);
		fc.assert(
			fc.property(
				text.filter((user) => githubUserOf(user) === user && user !== ''),
				(user) => {
					const right =
						user.length <= 39 &&
						[...user].every((character) => 'abcdefghijklmnopqrstuvwxyz0123456789-'.includes(character.toLowerCase())) &&
						// The Kelvin sign is lower case k.
						Buffer.byteLength(user) === user.length &&
						!user.startsWith('-') &&
						!user.endsWith('-') &&
						!user.includes('--');
					assert.equal(githubUserProblem(user), right ? undefined : 'github-user-form');
				},
			),
		);
	});

	it('takes a name as people copy it', () => {
		for (const text of [' octocat ', '@octocat', 'https://github.com/octocat', 'github.com/octocat/']) {
			assert.equal(githubUserOf(text), 'octocat');
			assert.equal(githubUserProblem(text), undefined);
		}
	});
});

describe('institutionProblem', () => {
	it('wants a name in one line, or nothing', () => {
		for (const text of ['', '  ', 'UKHD', 'Charité – Universitätsmedizin Berlin', '東京大学']) {
			assert.equal(institutionProblem(text), undefined, text);
		}
		assert.equal(institutionProblem('12 - 3'), 'institution-form');
		assert.equal(institutionProblem('a\nb'), 'control-character');
		assert.equal(institutionProblem('ab\u202ecd'), 'control-character');
		assert.equal(institutionProblem('x'.repeat(201)), 'too-long');
	});

	it('has no rule for a name of a person but that it is a line', () => {
		assert.equal(lineProblem('X'), undefined);
		assert.equal(lineProblem('X\u0000Y'), 'control-character');
	});
});

describe('siteText', () => {
	const site = (name: string, code: string): string => {
		const entries = `\nentries:\n  home: { group: teams, name: '${name}', source: x, site: { code: ${code}, dic: true, status: active } }\n`;
		const entry = sampleRegistry({ entries }).entries.get('home');
		assert(entry);
		return siteText(entry, 'de');
	};

	it('is the name with the code, once', () => {
		assert.equal(site('Universitätsklinikum Heidelberg', 'UKHD'), 'Universitätsklinikum Heidelberg (UKHD)');
		assert.equal(site('HiGHmed e. V.', 'HiGHmed'), 'HiGHmed e. V.');
	});
});

describe('institutionText', () => {
	const entries = `
entries:
  home:
    group: teams
    name: { de: Klinikum Heim, en: Home Hospital }
    source: x
    site: { code: KH, dic: true, status: active }
`;
	const registry = sampleRegistry({ entries });

	it('is a site in the language of the mail, in whichever it was chosen', () => {
		for (const chosen of ['Klinikum Heim (KH)', 'Home Hospital (KH)']) {
			assert.equal(institutionText(registry, chosen, 'de'), 'Klinikum Heim (KH)');
			assert.equal(institutionText(registry, chosen, 'en'), 'Home Hospital (KH)');
		}
	});

	it('is anything else as it was typed', () => assert.equal(institutionText(registry, 'Home', 'de'), 'Home'));
});
