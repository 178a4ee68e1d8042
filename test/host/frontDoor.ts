import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A short address for a workbench. */
export interface FrontDoor {
	readonly origin: string;
	close(): void;
}

/**
 * Stands before VS Code's server: sends `/` to the long address of the workbench and passes all else through. One port
 * for everything, so that it also works where one port is forwarded (SSH, a container), whatever its name is there.
 * @param address makes the long address for an origin as the browser names it.
 */
export async function openFrontDoor(
	port: number | undefined,
	server: string,
	address: (origin: string) => string,
): Promise<FrontDoor> {
	const target = new URL(server);
	const door = createServer((incoming, outgoing) => {
		if (incoming.url === '/') {
			outgoing.writeHead(302, { location: address(`http://${incoming.headers.host}`) }).end();
			return;
		}
		const passed = request(toward(target, incoming), (answer) => {
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

function toward(target: URL, { method, url, headers }: IncomingMessage) {
	return { host: target.hostname, port: target.port, method, path: url, headers };
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
