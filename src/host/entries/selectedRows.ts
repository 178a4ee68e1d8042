/** The rows selected in the directory. The command palette passes no rows to its commands. */
export class SelectedRows {
	#read: () => readonly unknown[] = () => [];

	get current(): readonly unknown[] {
		return this.#read();
	}

	/** @param read returns the current selection. */
	follow(read: () => readonly unknown[]): void {
		this.#read = read;
	}
}
