/** Every rule, in the order of the settings. A new rule is a new file and a line here. */
import { brokenAnchor } from './brokenAnchor';
import { canonical } from './canonical';
import { documentOutdated } from './documentOutdated';
import { emptyLink } from './emptyLink';
import { emptySection } from './emptySection';
import { entryName } from './entryName';
import { factsDiffer } from './factsDiffer';
import { foreignBadge } from './foreignBadge';
import { foreignModule } from './foreignModule';
import { funderName } from './funderName';
import { initiativeName } from './initiativeName';
import { insiderLink } from './insiderLink';
import { linkEnded } from './linkEnded';
import { linkMoved } from './linkMoved';
import { missingContact } from './missingContact';
import { missingFunding } from './missingFunding';
import { missingLicence } from './missingLicence';
import { missingMiiContext } from './missingMiiContext';
import { moduleKind } from './moduleKind';
import { moduleSuccessor } from './moduleSuccessor';
import { moduleSuperseded } from './moduleSuperseded';
import { notChecked } from './notChecked';
import { packageId } from './packageId';
import { packageSuperseded } from './packageSuperseded';
import { packagesTab } from './packagesTab';
import { packageVersion } from './packageVersion';
import { placeholder } from './placeholder';
import type { Rule } from './rule';
import { sectionBroken } from './sectionBroken';
import { sectionEdited } from './sectionEdited';
import { sectionOpen } from './sectionOpen';
import { sectionOutdated } from './sectionOutdated';
import { teamSlug } from './teamSlug';
import { typo } from './typo';
import { unusedSilence } from './unusedSilence';
import { versionOutdated } from './versionOutdated';

const ALL = [
	initiativeName,
	entryName,
	typo,
	funderName,
	foreignModule,
	moduleKind,
	moduleSuperseded,
	moduleSuccessor,
	versionOutdated,
	documentOutdated,
	linkMoved,
	linkEnded,
	teamSlug,
	insiderLink,
	emptyLink,
	brokenAnchor,
	foreignBadge,
	packagesTab,
	placeholder,
	emptySection,
	sectionOutdated,
	sectionOpen,
	sectionEdited,
	sectionBroken,
	missingContact,
	missingLicence,
	missingFunding,
	missingMiiContext,
	packageId,
	packageSuperseded,
	packageVersion,
	canonical,
	factsDiffer,
	unusedSilence,
	notChecked,
] as const;

export type RuleId = (typeof ALL)[number]['id'];

export const RULES: readonly Rule<RuleId>[] = ALL;
