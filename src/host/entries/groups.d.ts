/** The outermost groups of the bundled registry, as the tree shows them, which the build takes out of `registry/mii.yaml`. */
declare module 'registry:groups' {
	const groups: readonly import('../../core/registry/outermostGroups').OutermostGroup[];
	export default groups;
}
