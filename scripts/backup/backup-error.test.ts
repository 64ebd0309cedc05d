import { describe, expect, it } from 'vitest';
import { explainDiskFailure } from './backup-error.ts';

const failWith = (code: string) => Object.assign(new Error(`${code}: it failed`), { code });

describe('explainDiskFailure', () => {
  it.each(['ENOSPC', 'EDQUOT', 'SQLITE_FULL'])('words %s as a full disk', (code) => {
    expect(String(explainDiskFailure(failWith(code), '/backups'))).toBe(
      'BackupError: The disk of /backups is full. Nothing half made was left there: free some room, or choose another disk, and run it again.',
    );
  });

  it.each(['EACCES', 'EROFS', 'SQLITE_READONLY'])('words %s as a folder that is closed', (code) => {
    expect(String(explainDiskFailure(failWith(code), '/backups'))).toContain(
      `The folder /backups cannot be written to (${code}: it failed).`,
    );
  });

  it.each([failWith('EIO'), new Error('no code'), 'no error'])('leaves %s as it is', (error) => {
    expect(explainDiskFailure(error, '/backups')).toBe(error);
  });
});
