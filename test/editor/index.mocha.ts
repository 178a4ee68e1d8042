// The browser build is one file without a Node built-in, so it serves both hosts; mocha's Node build cannot be bundled.
// The bundler must define `exports` as undefined: this file would else put itself in the place of our own exports.
import 'mocha/mocha.js';

// The class, not the ready-made instance: that one reads `location`, which the Node host lacks.
const { Mocha: MochaClass } = globalThis as unknown as { Mocha: typeof import('mocha') };

/** Declares describe, it, … for the test files, so it must be evaluated before them. */
export const mocha = new MochaClass({ ui: 'bdd', timeout: 20_000 });
mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
