/** `npm run registry:review`: compares the registry with the world. CONTRIBUTING.md describes it. */
import { runReview } from './run';

const cancel = new AbortController();
process.once('SIGINT', () => cancel.abort());
process.exitCode = await runReview(process.argv.slice(2), {
	environment: process.env,
	print: (text) => process.stdout.write(text),
	say: (text) => process.stderr.write(`${text}\n`),
	signal: cancel.signal,
	today: new Date().toISOString().slice(0, 10),
	root: process.cwd(),
});
// A wait for GitHub's limit would go on.
process.exit();
