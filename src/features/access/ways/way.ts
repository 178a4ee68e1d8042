import type { Mail } from '../../../core/access/mailto';
import type { ACCESS_METHODS } from '../../../ids';

export type AccessMethod = (typeof ACCESS_METHODS)[number];

/** A way by which the mail leaves VS Code. */
export interface Way {
	readonly method: AccessMethod;
	/** A codicon. */
	readonly icon: string;
	readonly label: string;
	/** What to do then. */
	readonly nextStep: string;
	/** Whether this machine can do it. */
	readonly available: boolean;
	/** @returns what came of it; nothing when the person left. */
	run(mail: Mail): Promise<Outcome | undefined>;
}

/** No way can know whether a mail was opened, let alone sent, so none says so. */
export interface Outcome {
	/** How long what was handed over is, for the log, which learns nothing else about the mail. */
	readonly characters: number;
	/** What to do now. Nothing when the other ways were asked for straight away. */
	readonly message: string | undefined;
	/** The mail as it stands later, where the person can go on writing. */
	readonly current?: () => Mail;
}
