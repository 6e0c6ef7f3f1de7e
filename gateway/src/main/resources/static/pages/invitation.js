import { language } from "./language.js";

const MIN = 10;
const MAX = 128;
const STATES = ["loading", "form", "done", "unknown", "away"];
const SAID = {
  en: {
    length: `Use ${MIN} to ${MAX} characters.`,
    differs: "The two are not the same.",
    away: ["Not available now", "Your password was not saved, as far as we know. Try again."],
    refused: "That did not work",
  },
  de: {
    length: `Nehmen Sie ${MIN} bis ${MAX} Zeichen.`,
    differs: "Die beiden sind nicht gleich.",
    away: ["Im Moment nicht erreichbar", "Soweit wir wissen, ist nichts gespeichert. Bitte noch einmal."],
    refused: "Das ging nicht",
  },
}[language];

const token = location.pathname.split("/").filter(Boolean).at(-1);
const path = `/api/invitations/${token}`;
const by = (id) => document.getElementById(id);

function show(state) {
  for (const each of STATES) {
    by(each).hidden = each !== state;
  }
  by(state).querySelector("h1")?.focus();
}

function fill(name, text) {
  document.querySelectorAll(`.${name}`).forEach((place) => (place.textContent = text));
}

async function look() {
  show("loading");
  let answer;
  try {
    answer = await fetch(path, { cache: "no-store" });
  } catch {
    return show("away");
  }
  if (!answer.ok) {
    return show(answer.status >= 500 || answer.status === 429 ? "away" : "unknown");
  }
  const invitation = await answer.json();
  document
    .querySelectorAll("[data-role]")
    .forEach((place) => (place.hidden = place.dataset.role !== invitation.role));
  fill("first-name", invitation.firstName);
  fill("company", invitation.companyName);
  fill(
    "expiry",
    new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "short" }).format(
      new Date(invitation.expiresAt),
    ),
  );
  show("form");
}

function flaw(field, text) {
  by(field).setAttribute("aria-invalid", String(text !== ""));
  by(`${field}-flaw`).textContent = text;
}

/** What can be said before asking; the first flawed field gets the focus. */
function isGood(password, repeated) {
  const length = [...password].length;
  flaw("password", length < MIN || length > MAX ? SAID.length : "");
  flaw("repeated", password === repeated ? "" : SAID.differs);
  document.querySelector("[aria-invalid='true']")?.focus();
  return !document.querySelector("[aria-invalid='true']");
}

function refuse(title, detail) {
  by("refused-title").textContent = title;
  by("refused-detail").textContent = detail;
  by("refused").hidden = false;
}

async function send(password) {
  let answer;
  try {
    answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ password }),
    });
  } catch {
    return refuse(...SAID.away);
  }
  if (answer.ok) {
    return show("done");
  }
  if (answer.status === 404 || answer.status === 410) {
    return show("unknown");
  }
  const problem = await answer.json().catch(() => ({}));
  const ofPassword = (problem.errors ?? []).filter((error) => error.field === "password");
  if (ofPassword.length > 0) {
    flaw("password", ofPassword.map((error) => error.message).join("; "));
    by("password").focus();
  } else {
    refuse(problem.title ?? SAID.refused, problem.detail ?? String(answer.status));
  }
}

by("accept").addEventListener("submit", async (submitted) => {
  submitted.preventDefault();
  by("refused").hidden = true;
  const password = by("password").value;
  if (!isGood(password, by("repeated").value)) {
    return;
  }
  by("send").disabled = true;
  await send(password);
  by("send").disabled = false;
});

by("reveal").addEventListener("click", () => {
  const shown = by("reveal").getAttribute("aria-pressed") !== "true";
  by("reveal").setAttribute("aria-pressed", String(shown));
  for (const field of ["password", "repeated"]) {
    by(field).type = shown ? "text" : "password";
  }
});

by("again").addEventListener("click", look);
look();
