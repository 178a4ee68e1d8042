/** Settings by id, as in settings.json. */
type Settings = Readonly<Record<string, unknown>>;

/**
 * The workspaces of the tests belong to the initiative, as those of the people do whom the product is for. A test that
 * wants one as it is sets `mii.checks.initiative` to `auto`.
 */
export const OF_INITIATIVE: Settings = { 'mii.checks.initiative': 'always' };

/** No hints about missing parts: for tests about what stands in a text. */
export const NOTHING_MISSING: Settings = {
	'mii.checks.missingContact': 'off',
	'mii.checks.missingLicence': 'off',
	'mii.checks.missingFunding': 'off',
	'mii.checks.missingMiiContext': 'off',
};
