// The build turns the registry file into a module of checked data (scripts/registryPlugin.mjs).
declare module '*/registry/mii.yaml' {
	const data: import('./schema').RegistryData;
	export default data;
}
