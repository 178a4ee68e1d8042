import type { Mail } from '../../../core/access/mailto';
import type { ACCESS_METHODS } from '../../../ids';
import type { Services } from '../../../services';
import type { AccessRequest } from '../draft';

export type AccessMethod = (typeof ACCESS_METHODS)[number];

/** A way by which the mail leaves VS Code. */
export interface Way {
	readonly method: AccessMethod;
	/** A codicon id. */
	readonly icon: string;
	readonly label: string;
	/** Tells the person the next step. */
	readonly nextStep: string;
	/** Whether it works on this machine. */
	readonly available: boolean;
	/** @returns nothing when the person cancelled. */
	run(mail: Mail, asked: AccessRequest, services: Services): Promise<Outcome | undefined>;
}

/** The result of handing over a mail. No way can know whether the mail was opened or sent. */
export interface Outcome {
	/** The length of the mail. The log contains nothing else about it. */
	readonly characters: number;
	/**
	 * The message of the notification that offers the other ways. `ask` lists them at once. Nothing when the next steps are
	 * shown elsewhere.
	 */
	readonly next: { readonly message: string } | 'ask' | undefined;
}
