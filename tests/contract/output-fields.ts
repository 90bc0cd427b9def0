import { getEventIteratorSchemaDetails, isContractProcedure } from '@orpc/contract';
import type { AnySchema } from '@orpc/contract';
import { z } from 'zod';

/**
 * Header and claims of a provider token are whatever stands in it; its signature is no part of them. What variables may
 * read of the environment has tests of its own.
 */
const freeForm = /\/credentials\/(describe|check)ProviderToken\.(header|claims)$|\/variables\/\w+\.environment$/;

/**
 * The names of all fields that a procedure can give back, with their paths. Throws at a kind of schema it cannot look
 * into, so that nothing passes unseen.
 */
export function outputFields(contract: unknown, path = ''): readonly string[] {
  if (!isContractProcedure(contract)) {
    return Object.entries(contract as object).flatMap(([name, part]) => outputFields(part, `${path}/${name}`));
  }
  const outputSchema = contract['~orpc'].outputSchema as AnySchema | undefined;
  if (outputSchema === undefined) throw new Error(`${path} does not say what it gives back.`);
  const stream = getEventIteratorSchemaDetails(outputSchema);
  const schemas: readonly (AnySchema | undefined)[] =
    stream === undefined ? [outputSchema] : [stream.yields, stream.returns];
  return schemas.flatMap((schema) => (schema === undefined ? [] : fieldsOf(schema, path)));
}

function fieldsOf(schema: unknown, path: string): readonly string[] {
  if (schema instanceof z.ZodObject) {
    const shape: Record<string, unknown> = schema.shape;
    return Object.entries(shape).flatMap(([name, part]) => [`${path}.${name}`, ...fieldsOf(part, `${path}.${name}`)]);
  }
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element, path);
  if (
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault
  ) {
    return fieldsOf(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodTuple) return schema.def.items.flatMap((part) => fieldsOf(part, path));
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((part) => fieldsOf(part, path));
  if (schema instanceof z.ZodRecord && freeForm.test(path)) return [];
  const isLeaf = [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodEnum, z.ZodLiteral, z.ZodNull].some(
    (kind) => schema instanceof kind,
  );
  // Token kinds and failures; the parameters of failures are listed by their own test.
  if (isLeaf || schema instanceof z.ZodCustom) return [];
  throw new Error(`${path} gives back something that this test cannot look into.`);
}
