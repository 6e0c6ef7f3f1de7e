import { commandForm } from "./command-form.js";
import { callApi } from "./api.js";
import { el } from "./dom.js";
import { refusalNotice } from "./notice.js";
import { language, say, sayOr } from "./words.js";
import { dateTimeText } from "./zone.js";

const ICONS = {
  "accept-or-decline": "◆",
  "define-date-time": "◷",
  "assign-technician": "◷",
  "no-longer-verified": "!",
  "client-not-called": "☎",
  ready: "●",
  "at-work": "▶",
  done: "✓",
};
const TASKS = ["CALL_CLIENT", "DEFINE_DATE_TIME", "ASSIGN_TECHNICIAN"];

/**
 * Creates the cards of a lane. A call with a date but no technician has two, a white and an orange
 * one; only the white one has commands.
 */
export function cardMaker(lane, board) {
  return (first) => {
    const facts = el("div");
    const actions = el("div", { class: "actions" });
    const answer = el("div", { class: "answer", "aria-live": "polite" });
    const title = el("h4", { tabindex: "-1" });
    const twin = (card) => lane === "calendar" && !card.technicianId;
    const node = el("li", { class: "card" }, title, facts, actions, answer);
    let form = null;
    let shown = "";
    let card = first;

    function update(current) {
      const what = JSON.stringify([current, board.technicians]);
      if (what === shown) {
        return;
      }
      shown = what;
      const hadFocus = actions.contains(document.activeElement);
      const changed = current.version !== card.version || actions.childElementCount === 0;
      card = current;
      node.id = twin(card) ? `twin-${card.id}` : `card-${card.id}`;
      node.className = `card ${card.colour.toLowerCase()}`;
      node.classList.toggle("muted-card", card.status === "COMPLETED");
      title.textContent = `${card.serviceType.name} · ${card.number}`;
      facts.replaceChildren(...describe(card, board, twin(card)));
      if (changed) {
        form = null;
        offer();
        if (hadFocus && !twin(card)) {
          title.focus({ preventScroll: true });
        }
      }
    }

    function offer() {
      if (twin(card)) {
        actions.replaceChildren(el("p", { class: "hint", text: say("board.above") }));
        return;
      }
      actions.replaceChildren(
        ...offered(card).map(({ name, key, main }) =>
          el("button", {
            type: "button",
            class: main ? "main" : null,
            text: say(`do.${name}`),
            "aria-label": say("do.of", {
              action: say(`do.${name}`).replace(" …", ""),
              number: card.number,
              service: card.serviceType.name,
            }),
            on: { click: () => begin(key) },
          }),
        ),
        ...(form ? [form] : []),
      );
    }

    /** Sends a command at once, or opens a form for its input first. */
    function begin(key) {
      answer.replaceChildren();
      board.clearAnswer();
      if (key === "accept" || key === "called") {
        return carryOut(key, {});
      }
      form = commandForm(key, card, board, {
        send: (body) => carryOut(key, body),
        cancel() {
          form = null;
          offer();
          title.focus({ preventScroll: true });
        },
      });
      offer();
      return form.querySelector("select, input, textarea").focus();
    }

    async function carryOut(key, body) {
      const busy = [...actions.querySelectorAll("button")];
      busy.forEach((button) => (button.disabled = true));
      try {
        await callApi(board.client, "POST", path(key, card), {
          body: key === "accept" || key === "called" ? undefined : body,
          headers: { "If-Match": `"${card.version}"` },
        });
        const done = say(`done.${key}`, { number: card.number, phone: card.client.phone });
        form = null;
        offer();
        title.focus({ preventScroll: true });
        board.done(card, done);
      } catch (refusal) {
        answer.replaceChildren(refusalNotice(refusal));
        form?.refused?.(refusal);
        board.refresh();
      } finally {
        busy.forEach((button) => (button.disabled = false));
      }
    }

    return { node, update };
  };
}

function path(key, { id }) {
  switch (key) {
    case "accept":
    case "decline":
      return `/api/service-requests/${id}/${key}`;
    case "called":
      return `/api/service-calls/${id}/client-called`;
    default:
      return `/api/service-calls/${id}/${key}`;
  }
}

function offered({ colour, status, openTasks, start, technicianId }) {
  if (colour === "BLUE") {
    return [
      { key: "accept", name: "accept", main: true },
      { key: "decline", name: "decline" },
    ];
  }
  if (status !== "OPEN" && status !== "READY") {
    return [];
  }
  const open = (task) => openTasks.includes(task);
  return [
    open("CALL_CLIENT") ? { key: "called", name: "called", main: true } : null,
    { key: "schedule", name: start ? "reschedule" : "schedule" },
    { key: "assign", name: technicianId ? "reassign" : "assign", main: !open("CALL_CLIENT") && !technicianId },
  ].filter(Boolean);
}

function describe(card, board, isTwin) {
  const { client, address, colour } = card;
  const technician = board.technicians.find(({ id }) => id === card.technicianId);
  const who = technician?.name ?? card.technicianId ?? say("board.row.toAssign");
  return [
    el(
      "p",
      { class: "badge" },
      el("span", { class: "icon", "aria-hidden": "true", text: ICONS[card.reasonCode] ?? "·" }),
      ` ${say(`colour.${colour}`)} · ${sayOr(`reason.${card.reasonCode}`, card.reason)}`,
    ),
    ...card.badges.map((badge) => el("p", { class: "badge", text: badge })),
    el(
      "p",
      {},
      card.start
        ? el("time", { datetime: card.start, text: dateTimeText(card.start, board.zone, language) })
        : say("board.noDate"),
      ` · ${say("minutes", { minutes: card.durationMinutes })}`,
      colour === "BLUE" ? null : ` · ${who}`,
    ),
    el("p", { text: `${client.name}, ${client.phone}` }),
    el("p", {
      text: `${address.street}, ${address.postalCode} ${address.city}, ${address.country}`,
    }),
    card.note ? el("p", { class: "note-text", text: card.note }) : null,
    colour === "BLUE" || isTwin ? null : taskList(card.openTasks),
  ].filter(Boolean);
}

function taskList(openTasks) {
  return el(
    "ul",
    { class: "tasks", "aria-label": say("tasks") },
    ...TASKS.map((task) => {
      const open = openTasks.includes(task);
      return el(
        "li",
        { class: open ? "open" : "done" },
        el("span", { "aria-hidden": "true", text: open ? "○ " : "✓ " }),
        say(`task.${task}`),
        el("span", { class: "unseen", text: `: ${say(open ? "task.open" : "task.done")}` }),
      );
    }),
  );
}
