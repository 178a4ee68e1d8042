/** The types of what is read in the files of a FHIR project. All places are offsets into the text of the file. */
import type { Span } from '../problem';
import type { TextStyle } from '../yaml/yamlTree';

/** `sushi-config.yaml`, the `package.json` of a FHIR package, `ig.ini`, and FHIR Shorthand. */
export type FhirFileKind = 'sushi' | 'package' | 'ini' | 'shorthand';

/** A README is only compared with the other files; rules of its own check it. */
type ReadKind = FhirFileKind | 'readme';

/** The facts that these files state. `id` is the id of the implementation guide, `package` that of the package. */
export type FhirFact =
	| 'id'
	| 'package'
	| 'canonical'
	| 'name'
	| 'title'
	| 'version'
	| 'licence'
	| 'publisher'
	| 'fhir'
	| 'description';

/** A text in a file. Its place has no quotation marks. */
export interface FhirText extends Span {
	readonly value: string;
	readonly style: TextStyle;
}

/** A place that states a fact, or could. */
export interface FhirValue {
	readonly fact: FhirFact;
	readonly key: FhirText;
	/** Nothing for a key without a value. */
	readonly text: FhirText | undefined;
	/** Whether it is in the extension `package-source`, which repeats facts of the same file. */
	readonly isRepeated: boolean;
}

/** One package that another one needs. */
export interface FhirDependency {
	/** The id of the package. */
	readonly package: FhirText;
	/** Nothing while no version is written. */
	readonly version: FhirText | undefined;
	/** Whether the version is a key of its own, beside `id` and `uri`. */
	readonly isDetailed: boolean;
	/** A comment behind the version, which the IG Publisher takes for a part of it. */
	readonly comment: Span | undefined;
	/** The lines of the dependency, or in braces its pair. */
	readonly whole: Span;
}

/** `Alias: $name = address`. */
export interface FhirAlias {
	readonly name: FhirText;
	readonly target: FhirText;
}

/** `Parent: $name`, `InstanceOf: address`. */
export interface FhirReference {
	readonly keyword: 'Parent' | 'InstanceOf';
	readonly target: FhirText;
}

/** A file that was read. A broken one has the part that can be read. */
export interface FhirFile {
	readonly kind: ReadKind;
	readonly text: string;
	readonly values: readonly FhirValue[];
	readonly dependencies: readonly FhirDependency[];
	readonly aliases: readonly FhirAlias[];
	readonly references: readonly FhirReference[];
	/** All web addresses, also those in values. */
	readonly addresses: readonly FhirText[];
	/** From the mark of a comment to its end. JSON has none. */
	readonly comments: readonly Span[];
}

/** @returns the kind of a file by its name; a `package.json` can still be one of software. */
export function fhirFileKind(path: string): FhirFileKind | undefined {
	const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
	return KINDS.get(name) ?? (name.endsWith('.fsh') ? 'shorthand' : undefined);
}

/** A map: a file may be called `constructor`. */
const KINDS = new Map<string, FhirFileKind>([
	['sushi-config.yaml', 'sushi'],
	['sushi-config.yml', 'sushi'],
	['package.json', 'package'],
	['ig.ini', 'ini'],
]);

/** @returns the value of a fact: the last one of the file counts, as for SUSHI and npm. */
export function statedIn(file: FhirFile, fact: FhirFact): FhirText | undefined {
	return file.values.findLast((value) => value.fact === fact && !value.isRepeated)?.text;
}

/** @returns the id of the package, which is the id of the guide when a `sushi-config.yaml` has no other. */
export function packageOf(file: FhirFile): FhirText | undefined {
	return statedIn(file, 'package') ?? (file.kind === 'sushi' ? statedIn(file, 'id') : undefined);
}
