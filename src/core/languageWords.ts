/** The words by which texts are recognised, one row per language. */
import { inEvery, type PerLanguage } from './language';

type Lists = 'frequent' | 'queryFillers' | 'endings' | 'headingFillers' | 'headingEndings';
type Alternatives = 'and' | 'current' | 'stable' | 'published' | 'release' | 'is' | 'now' | 'the';
type Patterns =
	| 'past'
	| 'contact'
	| 'contactLabel'
	| 'licence'
	| 'otherLicence'
	| 'funding'
	| 'history'
	| 'pastHeading'
	| 'otherVersion'
	| 'insiders'
	| 'retired'
	| 'retiredAlone';
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
		past: /(?<!\p{sc=Latn})(?:(?:früher|ehemal|vormal|damal|seinerzeit|bisher)\p{sc=Latn}*|zuvor|ehem|umbenannt|heute|jetzt|nunmehr|war|waren|wurden?)(?!\p{sc=Latn})|(?<!\p{sc=Latn})(?:hat|haben|hatten?)(?!\p{sc=Latn})[^.;:]{0,200}?(?<!\p{sc=Latn})(?:\p{sc=Latn}{0,6}ge\p{sc=Latn}{2,20}(?:t|en)|(?:be|er|ver|ent|unter|über)\p{sc=Latn}{2,20}t|\p{sc=Latn}{2,20}iert)(?=[.,;:!?)]|\s*$)/iu,
		// Words of headings about contact, and of texts about contact, licence and funding. "Abfragen" and "Häufige Fragen" are
		// no contact, "Wenn die Förderung endet" names no funder.
		contact:
			/(?<!\p{sc=Latn})(?:kontakt|ansprechp|autor(?:en|in|innen)?(?!\p{sc=Latn})|betreu(?:er|ung)|verantwortlich)|^\P{sc=Latn}*(?:unterstützung|hilfe|fragen|rückmeldung(?:en)?)(?=\s*(?:$|[,&/?]|und\s|oder\s))/iu,
		contactLabel:
			/(?<!\p{sc=Latn})(?:(?:kontakt\p{sc=Latn}*|ansprech\p{sc=Latn}+|autor(?:en|in|innen)?)\s*:|wenden\s+sie\s+sich|(?:fragen|anregungen|rückmeldungen|fehler)\s+(?:bitte\s+)?(?:an|als)(?!\p{sc=Latn}))/iu,
		licence: /lizen[zs]|urheberrecht/iu,
		// Licences of other things in the same line.
		otherLicence: /lizenzschlüssel|lizenz(?:pflicht|gebühr|kosten)/iu,
		funding:
			/gefördert|förder(?:hinweis|kennzeichen|er(?!\p{sc=Latn})|mittelgeber|träger)|(?:förderung|finanzierung|zuwendung)\s+(?:durch|vom|von|des|der|aus|im)(?!\p{sc=Latn})|(?:förderung|finanzierung)\s*:|finanziert\s+(?:durch|vom|von|aus|mit|über)|(?<!\p{sc=Latn})fkz(?!\p{sc=Latn})/iu,
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
		// Words of headings above what once was so.
		pastHeading:
			/(?<!\p{sc=Latn})(?:änderung|historie|versionshinweise|ältere|frühere|ehemalige|archiv(?!ier)|historisch)/iu,
		otherVersion: /entwurf|vorab|abhängig|benötigt|basiert/i,
		// Words that say that a page is not for everybody.
		insiders:
			/(?<!\p{sc=Latn})(?:nur\s+(?:für|mit)|intern(?:e[rsnm]?)?(?!\p{sc=Latn})|mitglieder|zugang|zugriff|anmeld|login|passwort|konto)/iu,
		// Sentences, headings and labels that say that a repository is not maintained.
		retired:
			/(?<!\p{sc=Latn})(?:dieses?r?|das|die)\s+(?:\S+\s+)?(?:repo\p{sc=Latn}*|projekt\p{sc=Latn}*|modul\p{sc=Latn}*|software|werkzeug|version|prozess)\s[^.\n]{0,60}?(?:archiviert|nicht\s+(?:mehr|länger)|abgelöst|ersetzt\s+durch|eingestellt|veraltet|umgezogen|zusammengeführt|überführt)/iu,
		retiredAlone: /^[^\p{sc=Latn}\n]{0,8}(?:archiviert|veraltet|eingestellt|abgekündigt|abgelöst)(?!\p{sc=Latn})/imu,
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
		past: /(?<!\p{sc=Latn})(?:(?:former|previous)\p{sc=Latn}*|renamed|then|now|aka|was|were)(?!\p{sc=Latn})/iu,
		// Some stems also cover other European languages.
		contact:
			/(?<!\p{sc=Latn})(?:contact(?!\s+tracing)|contatt|authors?(?!\p{sc=Latn})|maintainers?(?!\p{sc=Latn})|maintained\s+by)|^\P{sc=Latn}*(?:(?:getting|get|need)\s+)?(?:support|help|questions|feedback)(?=\s*(?:$|[,&/?]|and\s|or\s))/iu,
		contactLabel:
			/(?<!\p{sc=Latn})(?:(?:contacts?|maintainers?|support|authors?)\s*:|(?:please|feel\s+free\s+to)\s+(?:contact|reach\s+out|(?:open|file|create|raise|report|submit)\s+(?:an?\s+)?(?:\p{sc=Latn}+\s+)?issues?(?!\p{sc=Latn}))|(?:contact|email|ask)\s+(?:us|the\s+(?:\p{sc=Latn}+\s+)?team)(?!\p{sc=Latn}))/iu,
		// "licen" covers English in both spellings and the Romance languages.
		licence: /licen[cszç]|©|\(c\)|copyright|(?<!\p{sc=Latn})(?:spdx|cc[ -]by|cc0)(?!\p{sc=Latn})|apache-2\.0/iu,
		otherLicence: /snomed|umls|licen[cs]e\s+(?:key|server|fee|check)|docker\s+desktop|oracle|jetbrains/iu,
		funding:
			/(?<!\p{sc=Latn})(?:fund(?:ed|er|s)?\s+(?:by|through|under|via|within|with|as\s+part)|(?:bmbf|bmftr|dfg|eu|publicly|government|ministry)[- ]funded|fund(?:ing|er|ers)\s*:|funding\s+(?:from|by|through|was|is|has|provided|acknowledg\p{sc=Latn}*|source|code|reference|number|statement|agency|notice|information)|financ\p{sc=Latn}*\s+(?:by|par)|grants?\s+(?:no|number|nr|id|agreement|from|by|#|\d)|supported\s+by\s+(?:a\s+grant|(?:the\s+)?(?:german\s+)?(?:federal\s+)?ministry))/iu,
		current: 'current|latest|newest|most recent',
		stable: 'stable',
		published: 'published|official',
		release: 'version|release',
		is: 'is',
		now: 'currently|at present',
		the: 'the',
		history: /change|history|release notes|releases|older|previous|archiv|what.s new|dependenc|migration/i,
		pastHeading:
			/(?<!\p{sc=Latn})(?:changes?(?!\p{sc=Latn})|change-?log|history|release\s+notes|older|previous|former|archived?(?!\p{sc=Latn})|legacy|historical)/iu,
		otherVersion: /ballot|draft|alpha|beta|pre-?release|depend|requires|based on/i,
		insiders:
			/(?<!\p{sc=Latn})(?:members?(?!\p{sc=Latn})|internal(?:ly)?(?!\p{sc=Latn})|insiders?|log\s?-?in|sign\s+in|restricted|private|(?:needs?|requires?|request)\s+(?:an?\s+)?(?:account|access|permission)|not\s+public)/iu,
		retired:
			/(?<!\p{sc=Latn})(?:this|the)\s+(?:\S+\s+)?(?:repo\p{sc=Latn}*|project|module|tool|software|version|process|plugin)\s[^.\n]{0,60}?(?:archived|deprecated|no\s+longer\s+(?:maintained|developed|supported|active|in\s+use|updated)|unmaintained|superseded|obsolete|discontinued|retired|has\s+moved|moved\s+to|merged\s+into|replaced\s+by|not\s+maintained)/iu,
		retiredAlone:
			/^[^\p{sc=Latn}\n]{0,8}(?:(?:repository|project|module)\s+)?(?:is\s+)?(?:archived|deprecated|obsolete|unmaintained|discontinued|superseded|deprecation\s+notice)(?!\p{sc=Latn})/imu,
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
	return new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), patterns[0]?.flags);
}
