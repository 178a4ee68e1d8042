import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A short address for a workbench. */
export interface FrontDoor {
	readonly origin: string;
	close(): void;
}

/**
 * Stands before VS Code's server: sends `/` to the long address of the workbench and passes all else through. One port
 * for everything, so that it also works where one port is forwarded (SSH, a container), whatever its name is there.
 * @param address makes the long address for an origin as the browser names it.
 * @param rewrite changes the page of the workbench, given the headers of the browser.
 */
export async function openFrontDoor(
	port: number | undefined,
	server: string,
	address: (origin: string) => string,
	rewrite: (page: string, headers: IncomingHttpHeaders) => string,
): Promise<FrontDoor> {
	const target = new URL(server);
	const door = createServer((incoming, outgoing) => {
		if (incoming.url === '/') {
			outgoing.writeHead(302, { location: address(`http://${incoming.headers.host}`) }).end();
			return;
		}
		const passed = request(toward(target, incoming), (answer) => {
			if (isPage(incoming, answer)) {
				void text(answer)
					.then((page) => {
						const { 'content-length': _, ...headers } = answer.headers;
						outgoing.writeHead(answer.statusCode ?? 502, headers).end(rewrite(page, incoming.headers));
					})
					.catch((error: Error) => outgoing.destroy(error));
				return;
			}
			outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(outgoing);
		});
		passed.on('error', () => outgoing.destroy());
		incoming.pipe(passed);
	});
	door.on('upgrade', (incoming, socket, head) => {
		const passed = request(toward(target, incoming));
		passed.on('upgrade', (answer, peer, first) => {
			const headers = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}\r\n`);
			socket.write(`HTTP/1.1 101 Switching Protocols\r\n${headers.join('')}\r\n`);
			socket.write(first);
			peer.write(head);
			peer.pipe(socket).pipe(peer);
			peer.on('error', () => socket.destroy());
			socket.on('error', () => peer.destroy());
		});
		passed.on('error', () => socket.destroy());
		passed.end();
	});
	await listen(door, port);
	return {
		origin: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
		close: () => {
			door.close();
			door.closeAllConnections();
		},
	};
}

function toward(target: URL, { method, url, headers: { 'accept-encoding': _, ...headers } }: IncomingMessage) {
	// Nothing is compressed on the way from the same machine.
	return { host: target.hostname, port: target.port, method, path: url, headers };
}

/** The workbench itself is at the root; what it loads is elsewhere. */
function isPage({ url }: IncomingMessage, { headers }: IncomingMessage): boolean {
	return url?.startsWith('/?') === true && headers['content-type']?.startsWith('text/html') === true;
}

/** A port that was asked for has to be free; the usual one may be taken, and any other does as well. */
async function listen(door: Server, port: number | undefined): Promise<void> {
	const attempt = (number: number): Promise<void> =>
		new Promise((resolve, reject) => {
			door.once('error', reject).listen(number, '127.0.0.1', () => {
				door.off('error', reject);
				resolve();
			});
		});
	if (port !== undefined) {
		await attempt(port).catch((error: NodeJS.ErrnoException) => {
			throw error.code === 'EADDRINUSE' ? new Error(`port ${port} is taken; choose another one.`) : error;
		});
		return;
	}
	await attempt(8910).catch(() => attempt(0));
}
