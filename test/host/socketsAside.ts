/** A message of the page to its worker: an address to open, bytes to send, or nothing for the end. */
type Order = string | ArrayBuffer | undefined;

/** An event of the socket: its kind, with what was received or how it was closed. */
interface News {
	readonly type: 'open' | 'message' | 'error' | 'close';
	readonly about: MessageEventInit | CloseEventInit | undefined;
}

/**
 * Runs in the page: puts its sockets into a shared worker, and reads what comes at once. Playwright has Chromium repeat
 * each message of a socket of the page as text, which is a sixth of the work of the editor suite. VS Code reads a
 * message as a Blob, which goes through other processes of the browser and back.
 */
export function socketsAside(): void {
	const inWorker = (): void => {
		addEventListener('connect', (event) => {
			const [port] = (event as MessageEvent).ports;
			let socket: WebSocket;
			const tell = (type: News['type'], about?: News['about'], buffers: ArrayBuffer[] = []): void =>
				port?.postMessage({ type, about } satisfies News, buffers);
			port?.start();
			port?.addEventListener('message', ({ data: order }: MessageEvent<Order>) => {
				if (typeof order !== 'string') {
					order ? socket.send(order) : socket.close();
					return;
				}
				socket = new WebSocket(order);
				socket.binaryType = 'arraybuffer';
				socket.onopen = () => tell('open');
				socket.onmessage = ({ data }) => tell('message', { data }, [data]);
				socket.onerror = () => tell('error');
				socket.onclose = ({ code, reason, wasClean }) => tell('close', { code, reason, wasClean });
			});
		});
	};
	const code = URL.createObjectURL(new Blob([`(${inWorker})()`], { type: 'text/javascript' }));
	class SocketAside extends EventTarget {
		readonly #port: MessagePort;

		constructor(url: string | URL) {
			super();
			this.#port = new SharedWorker(code).port;
			this.#port.start();
			this.#port.addEventListener('message', ({ data: { type, about } }: MessageEvent<News>) => {
				const Kind = type === 'message' ? MessageEvent : type === 'close' ? CloseEvent : Event;
				this.dispatchEvent(new Kind(type, about));
			});
			this.#order(String(url));
		}

		send(data: Uint8Array): void {
			this.#order(data.slice().buffer);
		}

		close(): void {
			this.#order(undefined);
		}

		#order(order: Order): void {
			this.#port.postMessage(order, order instanceof ArrayBuffer ? [order] : []);
		}
	}
	globalThis.WebSocket = SocketAside as unknown as typeof WebSocket;
	const { readAsArrayBuffer } = FileReader.prototype;
	FileReader.prototype.readAsArrayBuffer = function (data: Blob | ArrayBuffer): void {
		if (data instanceof ArrayBuffer) {
			queueMicrotask(() => this.onload?.({ target: { result: data } } as unknown as ProgressEvent<FileReader>));
		} else {
			readAsArrayBuffer.call(this, data);
		}
	};
}
