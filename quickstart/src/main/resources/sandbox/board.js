import { callApi } from "./api.js";
import { cardMaker } from "./card.js";
import { by, el, poll, keyedList } from "./dom.js";
import { notice } from "./notice.js";
import { showState } from "./state.js";
import { say } from "./words.js";
import { dateIn } from "./zone.js";

const DAYS = 42;
const LANES = ["requests", "toAssign", "calendar"];

/**
 * The board as the API returns it, loaded again and again.
 *
 * `board` is for the cards: its company, zone and technicians, and a function that reloads it.
 */
export function setUpBoard(demo) {
  const chosen = by("board-company");
  const companies = demo.companies.filter(({ dispatcherClient }) => dispatcherClient);
  chosen.append(...companies.map(({ id, name }) => el("option", { value: id, text: name })));

  const board = {
    company: companies[0],
    technicians: [],
    refresh: () => {},
    clearAnswer: () => by("board-answer").replaceChildren(),
    /** Shows that a command was carried out, and follows the card to its new lane. */
    done(card, text) {
      by("board-answer").replaceChildren(notice("good", text));
      followed = card.id;
      board.refresh();
      setTimeout(() => board.refresh(), 400); // the events pass through the broker first
    },
    get zone() {
      return this.company.zone;
    },
    get client() {
      return this.company.dispatcherClient;
    },
  };
  let lists;
  let followed = null;
  const empty = () => {
    LANES.forEach((lane) => by(lane).replaceChildren());
    lists = Object.fromEntries(
      LANES.map((lane) => [lane, keyedList(by(lane), ({ id }) => id, cardMaker(lane, board))]),
    );
  };

  async function look() {
    const { company } = board;
    const from = dateIn(board.zone, 0);
    const to = dateIn(board.zone, DAYS - 1);
    const seen = await callApi(board.client, "GET", `/api/board?from=${from}&to=${to}`);
    if (company !== board.company) {
      return; // another board was chosen meanwhile
    }
    board.technicians = technicians(demo, board, seen);
    for (const lane of LANES) {
      lists[lane](seen[lane]);
      by(`${lane}-empty`).hidden = seen[lane].length > 0;
    }
    by("lanes").hidden = false;
    showLinkedCard();
    if (document.activeElement === document.body) {
      by(`card-${followed}`)?.querySelector("h4").focus({ preventScroll: true });
    }
  }

  chosen.addEventListener("change", () => {
    board.company = companies.find(({ id }) => id === chosen.value);
    by("lanes").hidden = true;
    board.clearAnswer();
    begin();
    board.refresh();
  });
  function begin() {
    empty();
    by("board-hint").textContent = say("board.hint", { client: board.client, zone: board.zone });
  }

  begin();
  board.refresh = poll(() => showState("board-state", look));
  return {
    show(companyId) {
      if (companyId !== board.company.id) {
        chosen.value = companyId;
        chosen.dispatchEvent(new Event("change"));
      } else {
        board.refresh();
      }
    },
  };
}

/** Technicians with a row, and the first company's others, to try that they are refused. */
function technicians(demo, board, seen) {
  const rows = seen.technicians.map(({ id, name, state }) => ({ id, name, state }));
  const rest =
    board.company.id === demo.companyId
      ? demo.technicians.filter(({ id }) => rows.every((row) => row.id !== id))
      : [];
  return [...rows, ...rest];
}

let linked = location.hash.startsWith("#card-") ? location.hash.slice(1) : null;

/** Scrolls to the card that a link names, once. */
function showLinkedCard() {
  const card = linked && by(linked);
  if (card) {
    linked = null;
    card.classList.add("linked");
    card.scrollIntoView({ block: "center" });
    card.querySelector("h4").focus({ preventScroll: true });
  }
}
