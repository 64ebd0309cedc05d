/** Something that keeps a backup from being made or put back, in words for whoever runs the command. */
export class BackupError extends Error {
  override name = 'BackupError';
}

/** What stands at the database's path is no sound database of this program. */
export class DamagedDatabaseError extends BackupError {
  override name = 'DamagedDatabaseError';
}

/**
 * Words for a failure of the disk, so that no command ends in a stack trace for a full one.
 *
 * @param folder where it was being written
 * @returns the error itself where it is of another kind
 */
export function explainDiskFailure(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(code)) {
    return new BackupError(
      `The disk of ${folder} is full. Nothing half made was left there: free some room, or choose another disk, and run it again.`,
      { cause: error },
    );
  }
  if (['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY', 'SQLITE_CANTOPEN'].includes(code)) {
    return new BackupError(
      `The folder ${folder} cannot be written to (${(error as Error).message}). Run it as the user that the site runs as, or choose another folder.`,
      { cause: error },
    );
  }
  return error;
}
