/** The words by which texts are recognised, one row per language. */
import { inEvery, type PerLanguage } from './language';

type Lists = 'frequent' | 'queryFillers' | 'endings' | 'headingFillers' | 'headingEndings';
type Alternatives = 'and' | 'current' | 'stable' | 'published' | 'release' | 'is' | 'now' | 'the';
type Patterns = 'past' | 'contact' | 'contactLabel' | 'licence' | 'funding' | 'history' | 'otherVersion';
type LanguageWords = Readonly<Record<Lists | Alternatives | 'english' | 'dates', string> & Record<Patterns, RegExp>>;

export const WORDS: PerLanguage<LanguageWords> = {
	de: {
		// The English name of the language.
		english: 'German',
		// BCP 47 locale for dates, when the reader's locale names no country.
		dates: 'de',
		// Frequent words of this language only. "die", "in", "an", "was" and "war" are also English.
		frequent:
			'der das und ist für mit von nicht werden wird eine einen einer ein auf im den dem des zur zum sich auch sind oder bei als dieses diese dieser wir sie kann über nach aus',
		// Words of a query that can be ignored.
		queryFillers: 'der die das des dem den ein eine einer und oder in im an am auf bei zu zum zur von vom für mit',
		// Endings of plurals and cases that people vary when they search.
		endings: 'ern en er es em e n s',
		// Words of a heading that do not identify a section.
		headingFillers:
			'der die das den dem des ein eine einer eines im in am an auf aus bei für mit von vom zu zum zur dieses diese dieser unser unsere projekt projekts repository repositorys modul moduls software',
		// Endings that do not change the meaning of a heading word.
		headingEndings: 'e en n s',
		and: 'und|oder',
		// Words of sentences about the past.
		past: /(?<!\p{L})(?:(?:früher|ehemal|vormal|damal|seinerzeit|bisher)\p{L}*|umbenannt|heute|jetzt|nunmehr|war|waren|wurden?)(?!\p{L})/iu,
		// Words about contact, licence and funding. "Support for older servers" is no contact.
		contact:
			/kontakt|ansprechp|\bautor(?:en|in|innen)?\b|betreu|verantwortlich|unterstützung(?!\s+(?:von|durch))|hilfe|fragen|rückmeldung/i,
		contactLabel: /(?<!\p{L})(?:kontakt\p{L}*|ansprech\p{L}+)\s*:/iu,
		licence: /lizen[zs]|urheberrecht/i,
		funding: /gefördert|förder(?:ung|hinweis|kennzeichen|er\b|mittel)|finanziert|\bfkz\b/i,
		// Parts of patterns for sentences such as “The current stable version is 2026.0.0”.
		current: '(?:aktuell|derzeitig|gegenwärtig|neuest|letzt)(?:e|er|en)?',
		stable: 'stabile?n?',
		published: 'veröffentlichte?n?|offizielle?n?',
		release: 'version|release|fassung',
		is: 'ist|lautet',
		now: 'derzeit|aktuell|zurzeit',
		the: 'der',
		// Words of headings above old versions, and of lines about other things than this module's release.
		history: /änderung|historie|verlauf|versionshinweise|ältere|frühere|archiv|neuerungen|abhängig/i,
		otherVersion: /entwurf|vorab|abhängig|benötigt|basiert/i,
	},
	en: {
		english: 'English',
		dates: 'en-GB',
		frequent:
			'the and of is for with to this that are from by on be or as not can it its which these will your you we have has at into if',
		queryFillers: 'the a an of and or for in at on to with',
		endings: 'ies es s',
		headingFillers: 'the a an of for on to with by this our project module',
		headingEndings: 's',
		and: 'and|or',
		past: /(?<!\p{L})(?:(?:former|previous)\p{L}*|renamed|then|now|aka|was|were)(?!\p{L})/iu,
		// Some stems also cover other European languages.
		contact: /contact|contatt|\bauthors?\b|maintain|\bsupport\b(?!\s+(?:for|of|für|von))|\bhelp\b|questions|feedback/i,
		contactLabel: /(?<!\p{L})(?:contacts?|maintainers?|support)\s*:/iu,
		// "licen" covers English in both spellings and the Romance languages.
		licence: /licen[cszç]|©|\(c\)|copyright|\bspdx\b|\bcc[ -]by\b|\bcc0\b|apache-2\.0/i,
		funding: /fund(?:ed|ing)\b|financ|\bgrants?\b|supported by (?:the )?(?:german )?(?:federal )?ministry/i,
		current: 'current|latest|newest|most recent',
		stable: 'stable',
		published: 'published|official',
		release: 'version|release',
		is: 'is',
		now: 'currently|at present',
		the: 'the',
		history: /change|history|release notes|releases|older|previous|archiv|what.s new|dependenc|migration/i,
		otherVersion: /ballot|draft|alpha|beta|pre-?release|depend|requires|based on/i,
	},
};

/** Returns the words of one kind in all languages. */
export function knownWords(kind: Lists): readonly string[] {
	return inEvery(WORDS).flatMap((words) => words[kind].split(' '));
}

/** Returns the source of a group that matches an expression in any language. */
export function alternatives(kind: Alternatives): string {
	return `(?:${inEvery(WORDS)
		.map((words) => words[kind])
		.join('|')})`;
}

/** Returns a pattern that matches wherever the pattern of any language matches. */
export function patternOf(kind: Patterns): RegExp {
	const patterns = inEvery(WORDS).map((words) => words[kind]);
	return new RegExp(patterns.map(({ source }) => source).join('|'), patterns[0]?.flags);
}
