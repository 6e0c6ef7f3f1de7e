import "../../../gateway/src/main/resources/static/pages/look.css";
import "$lib/ui/rows.css";
import { words } from "$lib/i18n.svelte";
import { mount } from "svelte";
import { OwnBoard } from "./own.svelte";
import Own from "./Own.svelte";
import { Bench } from "./subject";
import { week } from "./week";

// not awaited at the top level: the bundler would then split off shared code, and the measured size would grow
void words("calendar").then(() => {
  const calls = week();
  const board = new OwnBoard(calls, (target) => mount(Own, { target, props: { board } }));
  window.bench = new Bench(board, calls);
});
