import { sandbox } from "./api.js";
import { setUpBoard } from "./board.js";
import { setUpBooking } from "./booking.js";
import { by, el } from "./dom.js";
import { setUpFaults } from "./faults.js";
import { setUpMails } from "./mails.js";
import { refusalNotice } from "./notice.js";
import { setUpPushes } from "./pushes.js";
import { language, say, speak, write } from "./words.js";

write(document);
for (const each of ["en", "de"]) {
  by(each).setAttribute("aria-pressed", String(each === language));
  by(each).addEventListener("click", () => speak(each));
}

/** The demo world is all that booking and board wait for; tried until it is there. */
async function begin() {
  let demo;
  try {
    demo = await sandbox("demo");
  } catch (refusal) {
    by("demo-state").replaceChildren(refusalNotice(refusal));
    setTimeout(begin, 3000);
    return;
  }
  by("demo-state").replaceChildren();
  showPeople(demo);
  const board = setUpBoard(demo);
  setUpBooking(demo, ({ companyId }) => board.show(companyId));
}

function showPeople(demo) {
  const person = ({ name, email, password }, ...more) =>
    el(
      "li",
      {},
      el("span", { class: "line" }, el("strong", { text: name }), el("span", { text: more.join(", ") })),
      el("span", { class: "line muted" }, el("code", { text: email }), el("code", { text: password })),
    );
  by("people-list").append(
    ...demo.dispatchers.map((each) => person(each, say("people.dispatcher"))),
    ...demo.technicians.map((each) =>
      person(each, say("people.technician"), say(`state.${each.state ?? "unknown"}`)),
    ),
  );
}

begin();
setUpMails();
setUpPushes();
setUpFaults();
