import { EventQueue } from '#core/runs/event-queue.ts';
import { describe, expect, test } from 'vitest';

async function drain(queue: EventQueue<number>): Promise<number[]> {
  const values: number[] = [];
  for await (const value of queue.read()) values.push(value);
  return values;
}

describe('an event queue', () => {
  test('gives the values in the order they came, also those that came before the reader', async () => {
    const queue = new EventQueue<number>();
    queue.push(1);
    const reading = drain(queue);
    queue.push(2);
    await Promise.resolve();
    queue.push(3);
    queue.end();
    expect(await reading).toEqual([1, 2, 3]);
  });

  test('ends in its error after the values before it', async () => {
    const queue = new EventQueue<number>();
    const seen: number[] = [];
    queue.push(1);
    queue.fail(new Error('lost'));
    await expect(async () => {
      for await (const value of queue.read()) seen.push(value);
    }).rejects.toThrow('lost');
    expect(seen).toEqual([1]);
  });
});
