import { CommanderError } from 'commander';
import { GatewayError } from '#shared/table/book/gateway.ts';
import { program } from './program.ts';
import { EXIT, Stop } from './stop.ts';
import type { World } from './world.ts';

/** Runs one command. Mistakes of people and failures of the world end in words and a number; our own mistakes throw. */
export async function run(args: readonly string[], world: World): Promise<number> {
  const done = { exit: EXIT.fine as number };
  try {
    await program(world, done).parseAsync([...args], { from: 'user' });
    return done.exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    if (error instanceof Stop) return tell(world, error.message, error.exit);
    if (error instanceof GatewayError)
      return tell(world, error.message, error.kind === 'missingTab' ? EXIT.problems : EXIT.world);
    throw error;
  }
}

function tell(world: World, message: string, exit: number): number {
  world.err(`${message}\n`);
  return exit;
}
