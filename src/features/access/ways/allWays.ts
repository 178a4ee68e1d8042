import { ACCESS_METHODS } from '../../../ids';
import { copy } from './copy';
import { document } from './document';
import { eml } from './eml';
import { mailto } from './mailto';
import type { AccessMethod, Way } from './way';
import { webMail } from './webMail';

/** All ways, in the order of the list. */
export function allWays(): readonly Way[] {
	return ACCESS_METHODS.map(wayOf);
}

/** The way with a name. */
export function wayOf(method: AccessMethod): Way {
	switch (method) {
		case 'mailto':
			return mailto();
		case 'copy':
			return copy();
		case 'document':
			return document();
		case 'eml':
			return eml();
		case 'outlook':
			return webMail('outlook');
		case 'gmail':
			return webMail('gmail');
	}
}

/** Reads the name of a way from a setting or a keybinding. */
export function methodOf(value: unknown): AccessMethod | undefined {
	return ACCESS_METHODS.find((method) => method === value);
}
