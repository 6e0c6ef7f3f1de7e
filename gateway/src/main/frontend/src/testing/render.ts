import { render } from "@testing-library/svelte";
import type { Component } from "svelte";

/** Renders within `main`, as the shell does: headers there are no landmarks. */
export function renderInMain<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props = {} as Props,
): void {
  const main = document.createElement("main");
  document.body.append(main);
  render(component, { target: main, props });
}
