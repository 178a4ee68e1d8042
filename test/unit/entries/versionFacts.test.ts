import assert from 'node:assert/strict';
import { versionFacts } from '../../../src/core/entries/versionFacts';
import type { Entry } from '../../../src/core/registry/registry';

function lines(module: Partial<NonNullable<Entry['module']>>): readonly string[] {
	const facts = versionFacts({ module } as Entry, (sentence) => sentence);
	return facts.map(({ label, value }) => `${label}: ${value}`);
}

describe('versionFacts', () => {
	it('has one line for each release line, the newest first', () => {
		assert.deepEqual(lines({ stable: '2026.0.2', earlier: ['2025.0.0', '2024.0.0'], ballot: '2027.0.0-ballot.1' }), [
			'2027.x: 2027.0.0-ballot.1 (ballot version)',
			'2026.x: 2026.0.2 (stable version)',
			'2025.x: 2025.0.0 (earlier version)',
			'2024.x: 2024.0.0 (earlier version)',
		]);
	});

	it('puts a ballot version below the release that came of it', () => {
		assert.deepEqual(lines({ stable: '2026.0.0', ballot: '2026.0.0-ballot' }), [
			'2026.x: 2026.0.0 (stable version)',
			'2026.x: 2026.0.0-ballot (ballot version)',
		]);
	});

	it('shows a text that is no version as it is, and nothing for nothing', () => {
		assert.deepEqual(lines({ ballot: 'Ballot 2027' }), ['ballot version: Ballot 2027']);
		assert.deepEqual(lines({}), []);
	});
});
