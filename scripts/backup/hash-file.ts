import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

export interface FileHash {
  bytes: number;
  /** 64 hex digits. */
  sha256: string;
}

/** Reads a stream to its end. @throws whatever the stream fails with */
export async function hashStream(stream: AsyncIterable<Buffer>): Promise<FileHash> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of stream) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Size and hash of a file, without holding it in memory. */
export function hashFile(path: string): Promise<FileHash> {
  return hashStream(createReadStream(path) as AsyncIterable<Buffer>);
}
