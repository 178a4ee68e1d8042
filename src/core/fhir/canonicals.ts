/** Compares canonical addresses. */
import { withoutEnd } from '../text/withoutEnd';

/** The type of a resource and whatever follows, below the canonical of a module. */
const RESOURCE = /\/[A-Z][A-Za-z]+(?:\/.*)?$/;

/** A canonical without a version, a slash at its end and the implementation guide that some files name instead. */
export function comparableCanonical(address: string): string {
	const [unversioned = ''] = address.split('|', 1);
	return withoutEnd(unversioned, '/').replace(/\/ImplementationGuide(?:\/[^/]*)?$/, '');
}

/** The address of a module in the address of one of its resources, if it has the usual form. */
export function canonicalOfResource(address: string): string {
	return comparableCanonical(address).replace(RESOURCE, '');
}
