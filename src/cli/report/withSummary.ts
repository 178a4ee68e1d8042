import path from 'node:path';
import { escapeMarkdown } from '../../core/markdown/markdownText';
import { appendToFile } from '../disk/writeFile';
import type { Io } from '../io';
import type { Options } from '../options';
import { visible } from '../print/visible';
import { locateFindings } from './locateFindings';
import type { Report } from './report';

/** A summary is read by people, and GitHub shows one megabyte of it. */
const MAX_LINES = 100;

/** Appends a summary in Markdown to a file, besides what another report prints. */
export function withSummary(report: Report, file: string, { speaker }: Options, io: Io): Report {
	const rules = new Map<string, number>();
	const lines: string[] = [];
	const count = { files: 0, affected: 0, findings: 0 };
	return {
		begin: () => report.begin(),
		file(name, text, findings, others) {
			report.file(name, text, findings, others);
			count.files++;
			count.affected += findings.length > 0 ? 1 : 0;
			count.findings += findings.length;
			for (const { rule } of findings) {
				rules.set(rule, (rules.get(rule) ?? 0) + 1);
			}
			for (const { rule, message, start } of locateFindings(
				text,
				findings.slice(0, MAX_LINES - lines.length),
				speaker,
			)) {
				lines.push(`- \`${visible(name).replaceAll('`', '')}:${start.line}\`: ${escapeMarkdown(message)} (${rule})`);
			}
		},
		end(failures) {
			report.end(failures);
			const rows = [...rules].sort(([, a], [, b]) => b - a).map(([rule, times]) => `| ${rule} | ${times} |`);
			const head = `| ${speaker.say('summary-rule')} | ${speaker.say('summary-count')} |\n| --- | ---: |`;
			const more = count.findings - lines.length;
			const parts = [
				`## ${speaker.say('summary-title')}`,
				count.findings === 0
					? speaker.say('summary-none', String(count.files))
					: speaker.say('summary', String(count.findings), String(count.affected), String(count.files)),
				...(rows.length > 0 ? [[head, ...rows].join('\n')] : []),
				...(lines.length > 0 ? [lines.join('\n')] : []),
				...(more > 0 ? [speaker.say('summary-more', String(more))] : []),
				...(failures.length > 0 ? [failures.map((failure) => `- ${escapeMarkdown(failure)}`).join('\n')] : []),
			];
			try {
				const kept = appendToFile(path.resolve(io.cwd, file), `${parts.join('\n\n')}\n\n`, io.cwd);
				io.err(kept ? `${speaker.say(kept, file)}\n` : '');
			} catch (error) {
				// The findings are printed already; nobody has to miss them because of this.
				io.err(`${speaker.say('cannot-write', file, error instanceof Error ? error.message : String(error))}\n`);
			}
		},
	};
}
