import assert from 'node:assert/strict';
import { mayBeFhirFile } from '../../../../src/host/activation/mayBeFhirFile';

/** As much of a document as is looked at. */
function document(path: string, text: string): Parameters<typeof mayBeFhirFile>[0] {
	return { uri: { path }, getText: () => text } as Parameters<typeof mayBeFhirFile>[0];
}

describe('the engine', () => {
	for (const [path, text] of [
		['/r/sushi-config.yaml', ''],
		['/r/sushi-config.yml', ''],
		['/r/ig.ini', ''],
		['/r/input/fsh/a.fsh', ''],
		['/r/package.json', '{"fhirVersions": ["4.0.1"]}'],
		['/r/package.json', '{"dependencies": {"hl7.fhir.r4.core": "4.0.1"}}'],
	] as const) {
		it(`is loaded for ${path} ${text}`, () => assert(mayBeFhirFile(document(path, text))));
	}

	for (const [path, text] of [
		['/r/package.json', '{"name": "shop", "dependencies": {"vscode": "1.0.0"}}'],
		['/r/package.json', ''],
		['/r/openapi.yaml', 'fhirVersion: 4.0.1'],
		['/r/my-sushi-config.yaml', ''],
		['/r/settings.json', '{"fhir": true}'],
		['/r/config.ini', ''],
		['/r/.fsh', ''],
	] as const) {
		it(`is not loaded for ${path} ${text}`, () => assert(!mayBeFhirFile(document(path, text))));
	}
});
