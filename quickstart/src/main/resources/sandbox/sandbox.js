import { sandbox } from "./api.js";
import { setUpBoard } from "./board.js";
import { setUpBooking } from "./booking.js";
import { by } from "./dom.js";
import { setUpFaults } from "./faults.js";
import { setUpLogin } from "./login.js";
import { setUpMails } from "./mails.js";
import { refusalNotice } from "./notice.js";
import { setUpPeople } from "./people.js";
import { setUpPushes } from "./pushes.js";
import { language, speak, write } from "./words.js";

write(document);
for (const each of ["en", "de"]) {
  by(each).setAttribute("aria-pressed", String(each === language));
  by(each).addEventListener("click", () => speak(each));
}

/** Sets up everything that needs the demo world. Retried until that can be loaded. */
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
  setUpPeople(demo);
  setUpLogin(demo);
  const board = setUpBoard(demo);
  setUpBooking(demo, ({ companyId }) => board.show(companyId));
}

begin();
setUpMails();
setUpPushes();
setUpFaults();
