// scripts/registryPlugin.mjs compiles the registry file into a module with the checked data.
declare module '*/registry/mii.yaml' {
	const data: import('./schema').RegistryData;
	export default data;
}
