import { version } from '../../../package.json';
import { rulePage } from '../../core/checks/rulePage';
import { RULES } from '../../core/checks/rules';
import { MESSAGES } from '../../core/messages';
import type { Severity } from '../../core/problem';
import { bundledRegistry } from '../../core/registry/bundled';
import type { Io } from '../io';
import type { Options } from '../options';
import { projectPage } from '../projectPage';
import type { Speaker } from '../texts';
import { fingerprints } from './fingerprints';
import { type LocatedFinding, locateFindings } from './locateFindings';
import type { Report } from './report';

const LEVELS: Readonly<Record<Severity, string>> = {
	error: 'error',
	warning: 'warning',
	information: 'note',
	hint: 'note',
};

/** The severities by which GitHub filters alerts. */
const PROBLEMS: Readonly<Record<Severity, string>> = {
	error: 'error',
	warning: 'warning',
	information: 'recommendation',
	hint: 'recommendation',
};

/** Writes SARIF 2.1.0, for GitHub's code scanning and other tools, file by file. */
export function sarifReport({ speaker }: Options, io: Io): Report {
	let first = true;
	const rules = new Map<string, number>();
	return {
		begin: () =>
			io.out(
				'{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","automationDetails":{"id":"mii-contributor/"},"results":[',
			),
		file(name, text, findings, others) {
			const located = locateFindings(text, findings, speaker, { name, others });
			const prints = fingerprints(text, located);
			for (const [index, finding] of located.entries()) {
				rules.set(finding.rule, rules.get(finding.rule) ?? rules.size);
				const one = result(name, finding, rules.get(finding.rule) ?? 0, prints[index] ?? '', speaker);
				io.out(`${first ? '' : ','}\n${JSON.stringify(one)}`);
				first = false;
			}
		},
		end(failures) {
			const driver = {
				name: 'mii-contributor',
				version,
				semanticVersion: version,
				rules: [...rules.keys()].map((id) => describeRule(id, speaker, io)),
			};
			const invocation = {
				executionSuccessful: failures.length === 0,
				toolExecutionNotifications: failures.map((text) => ({ level: 'error', message: { text } })),
			};
			io.out(`\n],"tool":${JSON.stringify({ driver })},"invocations":${JSON.stringify([invocation])}}]}\n`);
		},
	};
}

/** Describes a rule; code scanning shows the text beside a finding, and filters by the properties. */
function describeRule(name: string, { language, translate }: Speaker, io: Io): object {
	const rule = RULES.find(({ id }) => id === name);
	const properties = (severity: Severity): object => ({
		tags: rule && !rule.check ? ['fhir'] : ['documentation', 'markdown'],
		precision: 'very-high',
		'problem.severity': PROBLEMS[severity],
	});
	if (!rule) {
		// A problem of a registry file or of a configuration has no page besides its message.
		const text = translate(MESSAGES[name as keyof typeof MESSAGES] ?? name, []);
		return {
			id: name,
			name,
			shortDescription: { text },
			fullDescription: { text },
			help: { text },
			defaultConfiguration: { level: 'error' },
			properties: properties('error'),
		};
	}
	const [reports, why] = [rule.reports, rule.why].map((text) => translate(text, []));
	const page = { registry: bundledRegistry(), language, translate: (text: string) => translate(text, []) };
	const helpUri = projectPage(`docs/rules/${name}.md`, io);
	return {
		id: name,
		name,
		shortDescription: { text: reports },
		fullDescription: { text: `${reports} ${why}` },
		help: { text: `${reports}\n\n${why}`, markdown: rulePage(rule, page) },
		...(helpUri === undefined ? {} : { helpUri }),
		defaultConfiguration: { level: LEVELS[rule.severity] },
		properties: properties(rule.severity),
	};
}

function result(
	name: string,
	finding: LocatedFinding,
	ruleIndex: number,
	fingerprint: string,
	speaker: Speaker,
): object {
	const { rule, severity, message, related = [] } = finding;
	return {
		ruleId: rule,
		ruleIndex,
		level: LEVELS[severity],
		message: { text: message },
		locations: [{ physicalLocation: physicalLocation(name, finding) }],
		...(related.length > 0 && {
			relatedLocations: related.map((place) => ({
				physicalLocation: physicalLocation(place.path, place),
				message: { text: speaker.translate('“{0}”', [place.value]) },
			})),
		}),
		partialFingerprints: { primaryLocationLineHash: fingerprint },
	};
}

function physicalLocation(name: string, { start, end }: Pick<LocatedFinding, 'start' | 'end'>): object {
	return {
		artifactLocation: { uri: name.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
		region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
	};
}
