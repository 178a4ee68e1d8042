import type * as vscode from 'vscode';
import type { LivingSection } from '../../../core/sections/living/livingSection';
import type { CheckedReadme } from '../../../host/readme/readmeChecks';
import { uriArgument } from '../../../host/uriArgument';

/** Names a living section in the arguments of a command. */
export interface LivingTarget {
	readonly uri: vscode.Uri;
	readonly section: string;
	readonly language: string;
}

export function livingTarget(uri: vscode.Uri, { section, language }: LivingSection): LivingTarget {
	return { uri, section: section.id, language };
}

/** Reads what a caller gave, which may be anything. */
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

/** Whether a section is meant. Who names none means all. */
export function isMeant({ section, language }: Partial<LivingTarget>, living: LivingSection): boolean {
	return (
		(section === undefined || section === living.section.id) && (language === undefined || language === living.language)
	);
}

/** The section of a document that a command was called for. */
export function findLiving(checked: CheckedReadme, target: Partial<LivingTarget>): LivingSection | undefined {
	return checked.living.sections.find((living) => isMeant(target, living));
}
