import { run } from './run.ts';
import { EXIT } from './stop.ts';
import { processWorld } from './world.ts';

/** The program as a process: its arguments in, its exit code out. A mistake of ours is told in a sentence, never as a stack. */
export async function main(args: readonly string[]): Promise<void> {
  // A reader that has seen enough (`valueback status … | head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.fine);
    throw error;
  });
  try {
    process.exitCode = await run(args, processWorld());
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `Valueback made a mistake of its own and stopped: ${said}\nYour workbook is as it was before this command, or as its last complete save left it.\n`,
    );
    process.exitCode = EXIT.ours;
  }
}
