import { WriteStream } from 'node:tty';

/**
 * A progress bar for `total` steps, on a terminal only. The function it returns is called with the name of each step as
 * it begins, and with undefined at the end, which clears the line.
 */
export function progressBar(
  stream: NodeJS.WritableStream,
  total: number,
): ((step: string | undefined) => void) | undefined {
  if (!(stream instanceof WriteStream)) return undefined;
  let done = -1;
  return (step) => {
    done += 1;
    stream.clearLine(0);
    stream.cursorTo(0);
    if (step === undefined) return;
    const width = 24;
    const filled = Math.floor((done / total) * width);
    const room = Math.max(10, stream.columns - width - 16);
    const name = step.length > room ? `…${step.slice(1 - room)}` : step;
    stream.write(`${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done + 1}/${total} ${name}`);
  };
}
