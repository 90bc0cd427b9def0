import './jitless.ts';
import { z } from 'zod';

export const variableSetSchema = z.object({
  id: z.string(),
  name: z.string().trim().min(1).max(100),
  /** In the order typed. Kept as plain text: a variable is no place for a secret. */
  variables: z.array(z.object({ name: z.string().max(100), value: z.string().max(10_000) })).max(500),
});
export type VariableSet = z.infer<typeof variableSetSchema>;

export const variablesSchema = z.object({
  sets: z.array(variableSetSchema),
  /** The set whose variables are used; null: none. */
  activeSetId: z.string().nullable(),
  /** What `{{env.…}}` may read of the program's environment: `PUSHBENCH_…`, without what the program itself is told by. */
  environment: z.record(z.string(), z.string()),
  /** What `{{counter}}` stands for in the next push that has it. */
  nextCount: z.number().int(),
});
export type Variables = z.infer<typeof variablesSchema>;
