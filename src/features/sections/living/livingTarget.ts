import type * as vscode from 'vscode';
import type { LivingSection } from '../../../core/sections/living/livingSection';
import type { CheckedReadme } from '../../../host/readme/readmeChecks';
import { uriArgument } from '../../../host/uriArgument';

/** The argument that names a living section. */
export interface LivingTarget {
	readonly uri: vscode.Uri;
	readonly section: string;
	readonly language: string;
}

export function livingTarget(uri: vscode.Uri, { section, language }: LivingSection): LivingTarget {
	return { uri, section: section.id, language };
}

/** Reads the argument of a command, which may have any type. */
export function readLivingTarget(argument: unknown): Partial<LivingTarget> {
	const uri = uriArgument(argument);
	if (typeof argument !== 'object' || argument === null) {
		return {};
	}
	const { section, language } = argument as Partial<Record<keyof LivingTarget, unknown>>;
	return {
		...(uri && { uri }),
		...(typeof section === 'string' ? { section } : {}),
		...(typeof language === 'string' ? { language } : {}),
	};
}

/** Whether a target includes a section. A target without a section includes all. */
export function isMeant({ section, language }: Partial<LivingTarget>, living: LivingSection): boolean {
	return (
		(section === undefined || section === living.section.id) && (language === undefined || language === living.language)
	);
}

/** Finds the section of a target. */
export function findLiving(checked: CheckedReadme, target: Partial<LivingTarget>): LivingSection | undefined {
	return checked.living.sections.find((living) => isMeant(target, living));
}
