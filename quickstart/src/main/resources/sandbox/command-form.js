import { el } from "./dom.js";
import { startField } from "./start-field.js";
import { say } from "./words.js";
import { localOf } from "./zone.js";

let forms = 0;

/** The form for the input of a command: a reason, a date and time, a technician. */
export function commandForm(key, card, board, { send, cancel }) {
  const id = `form-${forms++}`;
  const flaw = el("p", { class: "flaw", role: "alert" });
  const { fields, body } = FIELDS[key](id, card, board);
  const overlap = el("input", { type: "checkbox", id: `${id}-overlap` });
  const overlapField = el(
    "p",
    { hidden: true },
    overlap,
    " ",
    el("label", { class: "inline", for: overlap.id, text: say("form.overlap") }),
  );
  const form = el(
    "form",
    { class: "command", novalidate: true },
    ...fields,
    overlapField,
    flaw,
    el("button", { class: "main", text: say(`form.${key}`) }),
    el("button", { type: "button", text: say("do.cancel"), on: { click: cancel } }),
  );
  form.addEventListener("submit", (submitted) => {
    submitted.preventDefault();
    const made = body();
    flaw.textContent = made.flaw ?? "";
    if (!made.flaw) {
      send(overlap.checked ? { ...made, allowOverlap: true } : made);
    }
  });
  form.addEventListener("keydown", (pressed) => {
    if (pressed.key === "Escape") {
      cancel();
    }
  });
  // an overlap may be allowed
  form.refused = ({ problem }) => {
    if (problem?.type === "urn:fsm-light:problem:technician-busy") {
      overlapField.hidden = false;
    }
  };
  return form;
}

const field = (id, word, input, values) =>
  el("div", { class: "field" }, el("label", { for: id, text: say(word, values) }), input);

const FIELDS = {
  decline(id) {
    const reason = el("textarea", { id, rows: "2", maxlength: "500" });
    return {
      fields: [field(id, "form.reason", reason)],
      body: () =>
        reason.value.trim()
          ? { reason: reason.value.trim() }
          : { flaw: say("form.reason.missing") },
    };
  },

  schedule(id, card, board) {
    const start = startOf(id, card, board);
    return {
      fields: start.fields,
      body() {
        const { value, flaw } = start.instant();
        return value ? { start: value } : { flaw: flaw ?? say("form.start.missing") };
      },
    };
  },

  assign(id, card, board) {
    const technician = el(
      "select",
      { id },
      ...board.technicians.map(({ id: value, name, state }) =>
        el("option", {
          value,
          selected: value === card.technicianId,
          text: state === "VERIFIED" ? name : `${name} (${say(`state.${state ?? "unknown"}`)})`,
        }),
      ),
    );
    const start = card.start ? null : startOf(`${id}-start`, card, board);
    return {
      fields: [field(id, "form.technician", technician), ...(start?.fields ?? [])],
      body() {
        const { value, flaw } = start?.instant() ?? {};
        const technicianId = technician.value;
        return flaw ? { flaw } : { technicianId, ...(value ? { start: value } : {}) };
      },
    };
  },
};

function startOf(id, card, board) {
  const input = el("input", {
    id,
    type: "datetime-local",
    step: "900",
    value: card.start ? localOf(card.start, board.zone) : null,
  });
  const which = el("div");
  const { instant, refresh } = startField(input, which, () => board.zone);
  refresh();
  return { fields: [field(id, "form.start", input, { zone: board.zone }), which], instant };
}
