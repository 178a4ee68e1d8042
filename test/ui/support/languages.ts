import type { Language } from '../../host/workbench';

/**
 * The languages that a suite runs in: its own one, and both where CI asks for more than each thing once
 * (`MII_MATRIX`, as for the editor suite).
 */
export function inLanguages(own: Language): readonly Language[] {
	return process.env['MII_MATRIX'] ? ['en', 'de'] : [own];
}
