import { ACCESS_METHODS } from '../../../ids';
import { copy } from './copy';
import { document } from './document';
import { eml } from './eml';
import { mailto } from './mailto';
import type { AccessMethod, Way } from './way';
import { webMail } from './webMail';

/** Every way, in the order in which they are offered. */
export function allWays(): readonly Way[] {
	return ACCESS_METHODS.map(wayOf);
}

/** A way by its name. */
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

/** Reads the name of a way; anything else, from a settings file or a keybinding, is none. */
export function methodOf(value: unknown): AccessMethod | undefined {
	return ACCESS_METHODS.find((method) => method === value);
}
