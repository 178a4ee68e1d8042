/**
 * Runs in the page: VS Code reads each message of its sockets as a Blob, which goes through other processes of the
 * browser and back. A buffer is there at once.
 */
export function takeBuffers(): void {
	const { WebSocket, FileReader } = globalThis;
	globalThis.WebSocket = class extends WebSocket {
		constructor(url: string | URL, protocols?: string | string[]) {
			super(url, protocols);
			this.binaryType = 'arraybuffer';
		}
	};
	const { readAsArrayBuffer } = FileReader.prototype;
	FileReader.prototype.readAsArrayBuffer = function (data: Blob | ArrayBuffer): void {
		if (data instanceof ArrayBuffer) {
			queueMicrotask(() => this.onload?.({ target: { result: data } } as unknown as ProgressEvent<FileReader>));
		} else {
			readAsArrayBuffer.call(this, data);
		}
	};
}
