import * as z from 'zod/mini';

z.config({ jitless: true });

/** An amount in minor units. */
export const money = z.strictObject({ minor: z.int(), currency: z.string() });

const input = z.object({
  label: z.string(),
  value: z.nullable(z.union([money, z.number(), z.string()])),
  unit: z.exactOptional(z.enum(['share', 'ratio', 'months', 'number'])),
  source: z.exactOptional(z.nullable(z.string())),
  agreedBy: z.exactOptional(z.nullable(z.string())),
  on: z.exactOptional(z.nullable(z.string())),
});

const opened = {
  formula: z.string(),
  inputs: z.array(input),
  missing: z.array(z.string()),
  note: z.exactOptional(z.string()),
};

/** An amount that opens to its working. */
export const moneyFigure = z.object({ value: z.nullable(money), ...opened });

/** A number that opens to its working. */
export const numberFigure = z.object({ value: z.nullable(z.number()), ...opened });
