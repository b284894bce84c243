import { go, view } from "./view.ts";

/**
 * What the page on screen lets choose under `name`: the value in the address where it is one of `choices`, else the first of
 * them, and a function that chooses another.
 */
export function useOption<Value extends string>(
  name: string,
  choices: readonly [Value, ...Value[]],
): [Value, (value: Value) => void] {
  const { set } = view.value;
  const chosen = choices.find((choice) => choice === set[name]) ?? choices[0];
  const choose = (value: Value) => {
    const { [name]: _, ...others } = set;
    go({ set: value === choices[0] ? others : { ...others, [name]: value } }, { replace: true });
  };
  return [chosen, choose];
}
