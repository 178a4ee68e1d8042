import type * as vscode from 'vscode';
import type { Finding } from '../../core/checks/checks';
import { correctFhirFile } from '../../core/checks/correctFhirFile';
import { checkFhirFile } from '../../core/checks/fhirChecks';
import { silenceFhirEdits } from '../../core/checks/silenceFhirEdits';
import { fhirFileKind } from '../../core/fhir/fhirFile';
import { isMiiFhirFile } from '../../core/fhir/isMiiFhirFile';
import { PROJECT_FILE_NAMES } from '../../core/fhir/projectFiles';
import type { TextEdit } from '../../core/problem';
import { type CheckedFile, type CheckSources, FileChecks } from '../readme/fileChecks';
import type { TextSource } from '../readme/textSource';
import { isOwnFhirFile } from './fhirFiles';
import type { FhirProjects } from './fhirProjects';

/** Checks the files of FHIR projects. Nothing is kept, because a result depends on the other files of the project, too. */
export class FhirChecks extends FileChecks {
	constructor(
		from: CheckSources,
		private readonly projects: FhirProjects,
	) {
		super(from);
	}

	override isFor(document: vscode.TextDocument): boolean {
		return isOwnFhirFile(document);
	}

	override async belongs(document: vscode.TextDocument): Promise<boolean> {
		return (await this.projects.of(document)).belongs;
	}

	override dependsOn(uri: vscode.Uri, other: vscode.Uri): boolean {
		const [folder, folderOfOther] = [uri, other].map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1));
		return (
			folder !== undefined &&
			folderOfOther !== undefined &&
			uri.path !== other.path &&
			PROJECT_FILE_NAMES.includes(other.path.slice(folderOfOther.length)) &&
			(folder === folderOfOther || (fhirFileKind(uri.path) === 'shorthand' && folder.startsWith(folderOfOther)))
		);
	}

	/** A file of such a name may be about something else, and nobody can look into it. */
	override async ofUnreadable(): Promise<undefined> {
		return undefined;
	}

	protected override check(source: TextSource): Promise<CheckedFile | undefined> {
		return this.logged(() => this.#checkSource(source));
	}

	async #checkSource(source: TextSource): Promise<CheckedFile | undefined> {
		const { version } = source;
		const text = source.getText();
		const { context } = await this.projects.of(source);
		const { file, registry, isMii, others } = context;
		if (!isMiiFhirFile(file, registry, isMii)) {
			return undefined;
		}
		const { isLeftOut, options } = await this.optionsFor(source, '');
		const findings = isLeftOut ? [] : checkFhirFile(context, options);
		const silence = ({ rule, span }: Finding): readonly TextEdit[] => silenceFhirEdits(file, rule, span);
		const corrected = (): string => correctFhirFile(context, options).text;
		return { source, version, text, options, isLeftOut, findings, others, silence, corrected };
	}
}
