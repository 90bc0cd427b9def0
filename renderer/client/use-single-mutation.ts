import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { useRef } from 'react';

/**
 * A mutation that is started once at a time: a second click comes before the button that was clicked shows that it works.
 * `mutate` does nothing until what the first one has led to is on the screen.
 */
export function useSingleMutation<Data, Problem, Variables, Context>(
  options: UseMutationOptions<Data, Problem, Variables, Context>,
) {
  const mutation = useMutation(options);
  const started = useRef<unknown>(null);
  const isUnderWay = () => mutation.isPending || started.current === mutation;
  const mutate: typeof mutation.mutate = (...call) => {
    if (isUnderWay()) return;
    started.current = mutation;
    mutation.mutate(...call);
  };
  // What is under way cannot be forgotten: its answer has to be seen.
  const reset = () => {
    if (!isUnderWay()) mutation.reset();
  };
  return { ...mutation, mutate, reset };
}
