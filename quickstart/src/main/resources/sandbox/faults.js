import { sandbox } from "./api.js";
import { by } from "./dom.js";
import { refusalNotice } from "./notice.js";
import { say } from "./words.js";

/** The switch that breaks the mail server. */
export async function setUpFaults() {
  const button = by("fault");
  const show = ({ mode }) => {
    button.setAttribute("aria-checked", String(mode === "REFUSE"));
    button.textContent = say(mode === "REFUSE" ? "faults.on" : "faults.off");
    button.disabled = false;
  };
  const attempt = async (pending) => {
    by("fault-result").replaceChildren();
    try {
      show(await pending);
    } catch (refusal) {
      by("fault-result").replaceChildren(refusalNotice(refusal));
    }
  };
  button.addEventListener("click", () => {
    const mode = button.getAttribute("aria-checked") === "true" ? "NONE" : "REFUSE";
    return attempt(sandbox("smtp/faults", { mode }));
  });
  await attempt(sandbox("smtp/faults"));
}
