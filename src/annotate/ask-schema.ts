import { z } from 'zod';
import type { Change, Value } from '#core/edit/change.ts';
import { id, line } from '#core/schema/fields.ts';

const value: z.ZodType<Value> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.array(value), z.record(z.string(), value.optional())]),
);
const path = z.array(z.union([z.string(), z.int().min(0)]));
const span = z.object({ start: z.int().min(0), end: z.int().min(0) });
const change: z.ZodType<Change> = z.discriminatedUnion('do', [
  z.object({ do: z.literal('add'), list: path, value, before: z.int().min(0).optional() }),
  z.object({ do: z.literal('set'), at: path, value: value.optional() }),
  z.object({ do: z.literal('remove'), at: path }),
  z.object({ do: z.literal('confirm'), at: z.int().min(0) }),
]);

/** What the app asks for. Reads what comes over the channel, whoever sent it. */
export const askSchema = z.object({
  /** Stands for the question: the answer, which every page hears, bears it too. */
  id: z.string(),
  /** The article's address. */
  slug: id,
  ask: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('open') }),
    /** What names a stretch of the text. */
    z.object({ kind: z.literal('words'), span }),
    /** What a date in EDTF says. */
    z.object({ kind: z.literal('date'), text: z.string() }),
    z.object({
      kind: z.literal('edit'),
      /** Stands for the file as the app knows it. */
      digest: z.string(),
      changes: z.array(change).min(1).readonly(),
      /** People and questions who are named and have no file yet. */
      people: z.array(z.object({ id, name: line })).readonly(),
      questions: z.array(z.object({ id, question: line })).readonly(),
    }),
    z.object({ kind: z.enum(['undo', 'redo']), digest: z.string() }),
  ]),
});

export type Ask = z.infer<typeof askSchema>;
export type Asked = Ask['ask'];
