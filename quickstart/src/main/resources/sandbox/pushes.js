import { sandbox } from "./api.js";
import { by, el, poll, keyedList } from "./dom.js";
import { announce } from "./notice.js";
import { showState } from "./state.js";
import { language, say } from "./words.js";
import { clockTime } from "./zone.js";

const SHOWN = 50;

/** The pushes, newest first. */
export function setUpPushes() {
  let known = null;
  const list = keyedList(by("push-list"), keyOf, (push) => ({
    node: entry(push),
    update() {},
  }));
  return poll(() =>
    showState("pushes-state", async () => {
      const pushes = numbered(await sandbox(`pushes?limit=${SHOWN}`));
      list(pushes);
      const fresh = known === null ? [] : pushes.filter((push) => !known.has(keyOf(push)));
      known = new Set(pushes.map(keyOf));
      if (fresh.length > 0) {
        announce(say("pushes.new", { name: nameOf(fresh[0]), title: fresh[0].title }));
      }
      return pushes.length > 0 ? null : say("pushes.empty");
    }),
  );
}

const keyOf = ({ same, ...push }) => JSON.stringify(push) + same;

/** Two equal pushes of one millisecond are two all the same. */
function numbered(pushes) {
  const seen = new Map();
  return pushes.map((push) => {
    const text = JSON.stringify(push);
    seen.set(text, (seen.get(text) ?? 0) + 1);
    return { ...push, same: seen.get(text) };
  });
}

const nameOf = (push) => push.recipient ?? push.technicianId ?? say("pushes.someone");

function entry(push) {
  const data = Object.entries(push.data ?? {});
  return el(
    "li",
    { class: "push" },
    el(
      "span",
      { class: "line muted" },
      el("span", { text: nameOf(push) }),
      el("time", { datetime: push.at, text: clockTime(push.at, language) }),
    ),
    el("strong", { text: push.title }),
    el("p", { text: push.body }),
    data.length === 0
      ? null
      : el(
          "details",
          {},
          el("summary", { text: say("pushes.data") }),
          el(
            "dl",
            {},
            ...data.flatMap(([name, value]) => [el("dt", { text: name }), el("dd", { text: value })]),
          ),
        ),
  );
}
