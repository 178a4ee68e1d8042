/** Everything that reads and writes YAML. The engine evaluates it on first need: most sessions have no YAML to read. */
export { setInYaml } from './core/yaml/setInYaml';
export { yamlCursor } from './core/yaml/yamlCursor';
export { parseYaml } from './core/yaml/yamlFile';
export { yamlComments, yamlTree } from './core/yaml/yamlTree';
