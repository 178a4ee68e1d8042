import { packageRepository } from '../repository/gitRemotes';
import type { Product } from './setupPart';

interface Manifest {
	readonly name: string;
	readonly publisher: string;
	readonly version: string;
	readonly repository: { readonly url: string };
}

/** Reads the addresses of this product from its `package.json`. */
export function productOf({ name, publisher, version, repository }: Manifest): Product {
	return {
		extension: `${publisher}.${name}`,
		repository: packageRepository(repository.url) ?? `${publisher}/${name}`,
		version,
	};
}
