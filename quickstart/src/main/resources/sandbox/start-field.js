import { el } from "./dom.js";
import { language, say } from "./words.js";
import { instantsOf, dateTimeText } from "./zone.js";

let groups = 0;

/**
 * A date and time in a company's zone. For a repeated hour, `which` gets a choice of the two.
 */
export function startField(input, which, zone) {
  const group = `which-${groups++}`;
  let shown = "";

  function refresh() {
    const question = `${input.value} ${zone()}`;
    if (question === shown) {
      return;
    }
    shown = question;
    const instants = input.value ? instantsOf(input.value, zone()) : [];
    which.replaceChildren(...(instants.length > 1 ? [choice(instants)] : []));
  }

  function choice(instants) {
    return el(
      "fieldset",
      { class: "which" },
      el("legend", { text: say("booking.start.twice") }),
      ...instants.map((instant, i) =>
        el(
          "label",
          {},
          el("input", { type: "radio", name: group, value: instant, checked: i === 0 }),
          ` ${dateTimeText(instant, zone(), language)}`,
        ),
      ),
    );
  }

  input.addEventListener("input", refresh);
  return {
    refresh,
    /** `{ value }`, without one when the field is empty, or `{ flaw }`. */
    instant() {
      if (input.validity.badInput) {
        return { flaw: say("booking.start.incomplete") };
      }
      if (!input.value) {
        return {};
      }
      refresh();
      const instants = instantsOf(input.value, zone());
      if (instants.length === 0) {
        return { flaw: say("booking.start.gap") };
      }
      return { value: which.querySelector("input:checked")?.value ?? instants[0] };
    },
  };
}
