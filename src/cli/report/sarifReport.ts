import { version } from '../../../package.json';
import { RULES } from '../../core/checks/rules';
import type { Severity } from '../../core/problem';
import type { Io } from '../io';
import type { Options } from '../options';
import type { Speaker } from '../texts';
import { type PlacedFinding, placed } from './place';
import type { Report } from './report';

const LEVELS: Readonly<Record<Severity, string>> = {
	error: 'error',
	warning: 'warning',
	information: 'note',
	hint: 'note',
};

/** SARIF 2.1.0, as GitHub's code scanning and other tools read it. Results are written file by file. */
export function sarifReport({ speaker }: Options, io: Io): Report {
	let first = true;
	const rules = new Set<string>();
	return {
		begin: () =>
			io.out(
				'{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[',
			),
		file(name, text, findings) {
			for (const finding of placed(text, findings, speaker)) {
				io.out(`${first ? '' : ','}\n${JSON.stringify(result(name, finding))}`);
				first = false;
				rules.add(finding.rule);
			}
		},
		end(complete) {
			const driver = {
				name: 'mii-contributor',
				version,
				rules: [...rules].map((id) => explained(id, speaker)),
			};
			const invocations = [{ executionSuccessful: complete }];
			io.out(`\n],"tool":${JSON.stringify({ driver })},"invocations":${JSON.stringify(invocations)}}]}\n`);
		},
	};
}

/** The explanation of a rule, as code scanning shows it beside a finding. */
function explained(name: string, speaker: Speaker): object {
	const rule = RULES.find(({ id }) => id === name);
	if (!rule) {
		// A problem of a registry file, whose sentence says it all.
		return { id: name };
	}
	const [reports, why] = [rule.reports, rule.why].map((text) => speaker.translate(text, []));
	return {
		id: name,
		shortDescription: { text: reports },
		help: { text: `${reports}\n\n${why}`, markdown: `${reports}\n\n${why}` },
	};
}

function result(name: string, { rule, severity, message, start, end }: PlacedFinding): object {
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
