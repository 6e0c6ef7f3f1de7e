// Formats the median and spread of all rounds, and the ratio of each other calendar to ours.
import { median } from "./measure.mjs";

export const MEASURES = [
  ["firstPaint", "first paint, ms"],
  ["nodes", "DOM nodes"],
  ["dragStep", "drag step, ms"],
  ["dragWork", "work per drag step, ms"],
  ["drop", "drop, ms"],
  ["update", "one live update, ms"],
  ["updateWork", "work per live update, ms"],
  ["bundle", "JS, kB gzipped"],
];

const NAMES = {
  own: "FSM Light",
  daypilot: "DayPilot Lite 5.10.1",
  "event-calendar": "@event-calendar/core 5.15.0",
};

const short = (value) =>
  value >= 100 ? Math.round(value).toLocaleString("en") : String(Math.round(value * 10) / 10);

export function tables(results, machine, rounds) {
  const head = `| | ${MEASURES.map(([, name]) => name).join(" | ")} |\n|---|${MEASURES.map(() => "---|").join("")}`;
  const rows = Object.entries(results).map(([subject, figures]) => {
    const cells = MEASURES.map(([key]) => {
      const values = figures.map((each) => each[key]);
      const [least, most] = [Math.min(...values), Math.max(...values)];
      const spread = short(least) === short(most) ? "" : ` (${short(least)}-${short(most)})`;
      return `${short(median(values))}${spread}`;
    });
    return `| ${NAMES[subject]} | ${cells.join(" | ")} |`;
  });
  const ratios = Object.entries(results)
    .filter(([subject]) => subject !== "own" && results.own !== undefined)
    .map(([subject]) => {
      const cells = MEASURES.map(([key]) => {
        const of = (name) => median(results[name].map((each) => each[key]));
        return `${Math.round((of(subject) / of("own")) * 100) / 100}`;
      });
      return `| ${NAMES[subject]} / FSM Light | ${cells.join(" | ")} |`;
    });
  return [
    "",
    `200 technicians, 5,000 calls in a week; median (least-most) of ${rounds} interleaved rounds; ` +
      `${machine.cores} cores, Chromium ${machine.chromium}, load ${machine.loadBefore}, then ${machine.loadAfter}.`,
    "",
    head,
    ...rows,
    ...ratios,
    "",
  ].join("\n");
}
