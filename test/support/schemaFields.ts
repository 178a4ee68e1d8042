import path from 'node:path';
import type { Identifier, Node, PropertyName } from 'typescript/unstable/ast';
import {
	isObjectLiteralExpression,
	isPropertyAssignment,
	isPropertySignatureDeclaration,
	isShorthandPropertyAssignment,
	isSourceFile,
	isSpreadAssignment,
	isVariableDeclaration,
} from 'typescript/unstable/ast/is';
import { API, type Project } from 'typescript/unstable/sync';
import { ROOT } from './project';

const REGISTRY = path.posix.join(ROOT.replaceAll('\\', '/'), 'src/core/registry');
const SCHEMA = ['schema.ts', 'schema/entry.ts', 'schema/group.ts', 'schema/section.ts'];

/**
 * The fields of the registry's schema that no code reads, as the compiler finds references: a field of the same name
 * elsewhere counts nothing, and neither does the view of `registry.ts` that only hands a value on.
 *
 * @returns each as `<the schema it stands in>.<its name>`.
 */
export function unreadFields(): readonly string[] {
	const api = new API({ cwd: ROOT });
	try {
		const project = api.updateSnapshot({ openProject: path.join(ROOT, 'tsconfig.json') }).getProjects()[0];
		if (!project) {
			throw new Error('tsconfig.json makes no project.');
		}
		return SCHEMA.flatMap((file) => fieldsOf(project, `${REGISTRY}/${file}`))
			.filter((field) => !isRead(project, field, new Set()))
			.map((field) => `${schemaOf(field)}.${field.getText()}`);
	} finally {
		api.close();
	}
}

/** The names of the fields of a file: the properties with a title and a description. */
function fieldsOf(project: Project, file: string): readonly PropertyName[] {
	const fields: PropertyName[] = [];
	const visit = (node: Node): void => {
		if (isObjectLiteralExpression(node)) {
			// The properties after a spread repeat fields of it with stricter rules.
			const spread = node.properties.findIndex(isSpreadAssignment);
			for (const property of spread < 0 ? node.properties : node.properties.slice(0, spread)) {
				if (isPropertyAssignment(property) && /^(v\.optional\(\s*)?doc\(/.test(property.initializer.getText())) {
					fields.push(property.name);
				}
			}
		}
		node.forEachChild(visit);
	};
	const source = project.program.getSourceFile(file);
	if (!source) {
		throw new Error(`${file} is no file of the project.`);
	}
	visit(source);
	return fields;
}

function isRead(project: Project, field: Node, seen: Set<string>): boolean {
	const key = `${fileOf(field)}:${field.pos}`;
	if (seen.has(key)) {
		return false;
	}
	seen.add(key);
	const references = project.checker
		.getReferencedSymbolsForNode(field, field.end - 1)
		.flatMap((entry) => entry.references)
		.flatMap((handle) => handle.resolve() ?? []);
	return references.some((reference) => {
		const file = fileOf(reference);
		const { parent } = reference;
		const isDeclaration =
			isShorthandPropertyAssignment(parent) ||
			((isPropertyAssignment(parent) || isPropertySignatureDeclaration(parent)) && parent.name === reference);
		if (isDeclaration || SCHEMA.some((name) => file === `${REGISTRY}/${name}`)) {
			return false;
		}
		const target = file === `${REGISTRY}/registry.ts` ? assignedTo(reference) : undefined;
		return target ? isRead(project, target, seen) : true;
	});
}

/** The property of the same name that a value is put into. */
function assignedTo(reference: Node): PropertyName | undefined {
	for (let node: Node | undefined = reference; node; node = node.parent) {
		if (isPropertyAssignment(node)) {
			return node.name.getText() === reference.getText() ? node.name : undefined;
		}
	}
	return undefined;
}

function fileOf(node: Node): string {
	let top = node;
	while (!isSourceFile(top)) {
		top = top.parent;
	}
	return top.fileName;
}

function schemaOf(field: Node): string {
	let node = field;
	while (!isVariableDeclaration(node)) {
		node = node.parent;
	}
	return (node.name as Identifier).text;
}
