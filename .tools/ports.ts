// Owns questions about local ports. Loopback only.
import { createServer } from 'node:net';

/** Whether nobody listens on the port, on IPv4 or on IPv6 loopback. Throws when this user may not listen there. */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'));
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EACCES') return resolve(error.code !== 'EADDRINUSE');
      reject(
        new Error(
          `This user may not use port ${port}: ports below 1024 need root. Choose another: PORT=8900 npm start`,
        ),
      );
    });
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
