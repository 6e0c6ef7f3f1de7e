import { problemText } from "./api.js";
import { by, el } from "./dom.js";
import { notice } from "./notice.js";
import { language, say } from "./words.js";
import { clockTime } from "./zone.js";

const since = new Map();

/**
 * Runs a refresh and shows its state: nothing, the text for "empty" that it returns, or since when the
 * content is stale. A text that is already shown is not announced again.
 */
export async function showState(id, refresh) {
  const said = (node, text) => {
    if (by(id).textContent !== text) {
      by(id).replaceChildren(...(text === "" ? [] : [node]));
    }
  };
  try {
    const empty = (await refresh()) ?? "";
    since.delete(id);
    said(el("p", { class: "muted", text: empty }), empty);
  } catch (refusal) {
    if (!since.has(id)) {
      since.set(id, Date.now());
    }
    const { title, detail } = problemText(refusal);
    const reason = refusal.status === 0 ? `${title}.` : `${title}. ${detail}`;
    const time = clockTime(since.get(id), language);
    const box = notice("bad", say("stale", { time, reason }));
    said(box, box.textContent);
  }
}
