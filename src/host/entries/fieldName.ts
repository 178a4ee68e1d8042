import type { Language } from '../../core/language';
import type { OverlayData } from '../../core/registry/schema';
import { inLanguage } from './inLanguage';

type EntryField = keyof NonNullable<OverlayData['entries']>[string];
type GroupField = keyof NonNullable<OverlayData['groups']>[string];

/** The names of the fields of entries and groups. In English they are the titles of the schema. */
export function fieldName(field: string, language: Language): string {
	const names: Readonly<Record<EntryField | GroupField, string>> = {
		aliases: inLanguage(language, 'Aliases'),
		confidence: inLanguage(language, 'Confidence'),
		description: inLanguage(language, 'Description'),
		email: inLanguage(language, 'Email address'),
		group: inLanguage(language, 'Group'),
		hidden: inLanguage(language, 'Hidden'),
		holds: inLanguage(language, 'Holds'),
		icon: inLanguage(language, 'Icon'),
		intro: inLanguage(language, 'Introduction'),
		keepEnded: inLanguage(language, 'Keep what has ended'),
		links: inLanguage(language, 'Links'),
		longName: inLanguage(language, 'Long name'),
		misspellings: inLanguage(language, 'Misspellings'),
		module: inLanguage(language, 'Core data set module'),
		more: inLanguage(language, 'And more'),
		name: inLanguage(language, 'Name'),
		note: inLanguage(language, 'Note'),
		outro: inLanguage(language, 'Closing'),
		parent: inLanguage(language, 'Parent'),
		renamedFrom: inLanguage(language, 'Former names'),
		repository: inLanguage(language, 'Repository'),
		searchTerms: inLanguage(language, 'Search terms'),
		section: inLanguage(language, 'Section'),
		short: inLanguage(language, 'Short name'),
		site: inLanguage(language, 'Site'),
		source: inLanguage(language, 'Source'),
		state: inLanguage(language, 'State'),
		successor: inLanguage(language, 'Successor'),
		valid: inLanguage(language, 'Validity'),
	};
	return Object.hasOwn(names, field) ? names[field as EntryField | GroupField] : field;
}
