import type { Mail } from '../../../core/access/mailto';
import type { ACCESS_METHODS } from '../../../ids';
import type { Services } from '../../../services';
import type { Asked } from '../draft';

export type AccessMethod = (typeof ACCESS_METHODS)[number];

/** A way by which the mail leaves VS Code. */
export interface Way {
	readonly method: AccessMethod;
	/** A codicon. */
	readonly icon: string;
	readonly label: string;
	/** The next step then. */
	readonly nextStep: string;
	/** Whether this machine can do it. */
	readonly available: boolean;
	/** @returns what came of it; nothing when the person left. */
	run(mail: Mail, asked: Asked, services: Services): Promise<Outcome | undefined>;
}

/** No way can know whether a mail was opened, let alone sent, so none says so. */
export interface Outcome {
	/** How long what was handed over is, for the log, which learns nothing else about the mail. */
	readonly characters: number;
	/**
	 * What to do now, in a notification that offers the other ways. `ask` when they were asked for straight away, nothing
	 * when the next steps are to be seen elsewhere.
	 */
	readonly next: { readonly message: string } | 'ask' | undefined;
}
