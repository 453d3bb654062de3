// What is said of a port that cannot be used.
import { Server } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { freePort, isFree } from '../../../.tools/ports.ts';

afterEach(() => vi.restoreAllMocks());

describe('a port', () => {
  it('is free until somebody listens', async () => {
    expect(await isFree(await freePort())).toBe(true);
  });

  it('is not called taken where only root may listen', async () => {
    vi.spyOn(Server.prototype, 'listen').mockImplementation(function (this: Server) {
      this.emit('error', Object.assign(new Error(), { code: 'EACCES' }));
      return this;
    });
    await expect(isFree(80)).rejects.toThrow('This user may not use port 80: ports below 1024 need root.');
  });
});
