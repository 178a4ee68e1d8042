/** The moment after which no further sample is begun. */
export class Deadline {
	readonly #moment: number;

	constructor(seconds: number) {
		this.#moment = performance.now() + seconds * 1_000;
	}

	get isOver(): boolean {
		return performance.now() > this.#moment;
	}
}
