/** The registry of the product, for expectations that read it instead of repeating it. */
export { bundledRegistry } from '../../src/core/registry/bundled';
