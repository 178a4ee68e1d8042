/** The rows that are selected in the directory, for commands out of the palette, which are given none. */
export class SelectedRows {
	#read: () => readonly unknown[] = () => [];

	get current(): readonly unknown[] {
		return this.#read();
	}

	/** @param read gives the selection as it is at that moment. */
	follow(read: () => readonly unknown[]): void {
		this.#read = read;
	}
}
