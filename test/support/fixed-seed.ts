import fc from 'fast-check';

/**
 * Random runs are the same in each `npm test`, so that one that fails fails for everybody. `npm run proof` draws a seed, says it and
 * hands it on.
 */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20261130) });
