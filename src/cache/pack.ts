import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';

/**
 * A file that holds many pieces of bytes, one after the other: ten thousand files of their own would each cost more to
 * open than to read. It knows nothing of its pieces but where they are asked for, and keeps nothing from being damaged.
 */
export interface Pack {
  /** How long it is, with what was appended. */
  readonly length: number;
  /** Bytes that it had when it was opened, good until the next are read; nothing if it was not as long. */
  read(at: number, length: number): Uint8Array | undefined;
  /** Adds bytes, and says where they are. They are in the file when it is closed. */
  append(bytes: Uint8Array): number;
  close(): void;
}

/** Opens a pack, which is made if it is not there; an empty one if `anew`. */
export function openPack(path: string, { anew = false } = {}): Pack {
  const file = openSync(path, anew ? 'w+' : 'a+');
  const whole = fstatSync(file).size;
  let written = whole;
  // Pieces are mostly asked for in the order in which they were added, so what comes next is read along.
  const ahead = Buffer.allocUnsafe(windowLength);
  let aheadAt = 0;
  let aheadLength = 0;
  const waiting = Buffer.allocUnsafe(windowLength);
  let waitingLength = 0;

  const flush = () => {
    writeFileSync(file, waiting.subarray(0, waitingLength));
    waitingLength = 0;
  };
  return {
    get length() {
      return written;
    },
    read(at, length) {
      if (at + length > whole) return undefined;
      if (length > windowLength) {
        const bytes = Buffer.allocUnsafe(length);
        return fill(file, bytes, at) === length ? bytes : undefined;
      }
      if (at < aheadAt || at + length > aheadAt + aheadLength) {
        aheadAt = at;
        aheadLength = fill(file, ahead, at);
        if (aheadLength < length) return undefined;
      }
      return ahead.subarray(at - aheadAt, at - aheadAt + length);
    },
    append(bytes) {
      const at = written;
      written += bytes.length;
      if (waitingLength + bytes.length > windowLength) flush();
      if (bytes.length > windowLength) {
        writeFileSync(file, bytes);
      } else {
        waiting.set(bytes, waitingLength);
        waitingLength += bytes.length;
      }
      return at;
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}

const windowLength = 2 ** 19;

/** Reads as much as there is; returns how much that was. */
function fill(file: number, bytes: Buffer, at: number): number {
  let length = 0;
  while (length < bytes.length) {
    const read = readSync(file, bytes, length, bytes.length - length, at + length);
    if (read === 0) break;
    length += read;
  }
  return length;
}
