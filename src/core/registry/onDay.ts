/** The values of a day, where the registry knows already which ones follow. */
import { isOver } from '../text/isOver';
import type { Entry, Registry } from './registry';

/** Where a request for access goes. */
export interface Recipient {
	readonly to: string;
	readonly subject: string;
}

/** Returns recipient and subject of a request that is written on a day. */
export function recipientOn({ access }: Registry, day: string): Recipient {
	const { to, subject, valid, successor } = access;
	return successor && valid?.to !== undefined && isOver(valid.to, day) ? successor : { to, subject };
}

/** Whether the registry does not know for sure where a request goes that is written on a day. */
export function isRecipientDoubtful({ access }: Registry, day: string): boolean {
	return access.valid?.to !== undefined && access.successor === undefined && isOver(access.valid.to, day);
}

/** Returns who publishes a module on a day. */
export function publisherOn({ module }: Entry, day: string): string | undefined {
	const next = module?.nextPublisher;
	return next && next.from <= day ? next.name : module?.publisher;
}
