import { FHIR_CASES } from './fhir';
import { LINK_CASES } from './links';
import { MODULE_CASES } from './modules';
import { NAME_CASES } from './names';
import { PART_CASES } from './parts';
import type { RuleCases } from './ruleCases';
import { TEXT_CASES } from './text';

export type { RuleCases } from './ruleCases';

export const RULE_CASES: readonly RuleCases[] = [
	...NAME_CASES,
	...LINK_CASES,
	...MODULE_CASES,
	...PART_CASES,
	...TEXT_CASES,
	...FHIR_CASES,
];
