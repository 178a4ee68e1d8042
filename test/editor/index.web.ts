import { mocha } from './index.mocha';
import { runSuite } from './index.shared';
// After mocha: the files declare their tests while they are evaluated.
import './suite';

/** Called by VS Code: the editor suite in the web worker extension host. */
export function run(): Promise<void> {
	return runSuite(mocha);
}
