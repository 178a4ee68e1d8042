import { linkText as linkTextIn } from '../../core/entries/linkText';
import type { Language } from '../../core/language';
import type { Link } from '../../core/registry/registry';
import { inLanguage } from './inLanguage';

/** The label of a link: its title, else the name of its kind. */
export function linkText(link: Link, language: Language): string {
	return linkTextIn(link, language, (...sentence) => inLanguage(language, ...sentence));
}
