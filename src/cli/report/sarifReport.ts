import { version } from '../../../package.json';
import { RULES } from '../../core/checks/rules';
import type { Severity } from '../../core/problem';
import type { Io } from '../io';
import type { Options } from '../options';
import type { Speaker } from '../texts';
import { type LocatedFinding, locateFindings } from './locateFindings';
import type { Report } from './report';

const LEVELS: Readonly<Record<Severity, string>> = {
	error: 'error',
	warning: 'warning',
	information: 'note',
	hint: 'note',
};

/** Writes SARIF 2.1.0, for GitHub's code scanning and other tools, file by file. */
export function sarifReport({ speaker }: Options, io: Io): Report {
	let first = true;
	const rules = new Set<string>();
	return {
		begin: () =>
			io.out(
				'{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[',
			),
		file(name, text, findings) {
			for (const finding of locateFindings(text, findings, speaker)) {
				io.out(`${first ? '' : ','}\n${JSON.stringify(result(name, finding))}`);
				first = false;
				rules.add(finding.rule);
			}
		},
		end(complete) {
			const driver = {
				name: 'mii-contributor',
				version,
				rules: [...rules].map((id) => describeRule(id, speaker)),
			};
			const invocations = [{ executionSuccessful: complete }];
			io.out(`\n],"tool":${JSON.stringify({ driver })},"invocations":${JSON.stringify(invocations)}}]}\n`);
		},
	};
}

/** Describes a rule; code scanning shows the text beside a finding. */
function describeRule(name: string, speaker: Speaker): object {
	const rule = RULES.find(({ id }) => id === name);
	if (!rule) {
		// A problem of a registry file has no description besides its message.
		return { id: name };
	}
	const [reports, why] = [rule.reports, rule.why].map((text) => speaker.translate(text, []));
	return {
		id: name,
		shortDescription: { text: reports },
		help: { text: `${reports}\n\n${why}`, markdown: `${reports}\n\n${why}` },
	};
}

function result(name: string, { rule, severity, message, start, end }: LocatedFinding): object {
	return {
		ruleId: rule,
		level: LEVELS[severity],
		message: { text: message },
		locations: [
			{
				physicalLocation: {
					artifactLocation: { uri: name.split('/').map(encodeURIComponent).join('/') },
					region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
				},
			},
		],
	};
}
