import { sandbox } from "./api.js";
import { by, el, poll, keyedList } from "./dom.js";
import { announce } from "./notice.js";
import { showState } from "./state.js";
import { language, say } from "./words.js";
import { clockTime } from "./zone.js";

const SHOWN = 50;
const read = new Set(JSON.parse(sessionStorage.getItem("read") ?? "[]"));
let mails = [];
let open = null;
let known = null;

const keyOf = (mail) => `${mail.messageId} ${mail.to} ${mail.at}`;

/** The mails, newest first; one at a time is shown below the list. */
export function setUpMails() {
  const list = keyedList(by("mail-list"), keyOf, makeEntry);
  const render = () => {
    list(mails);
    const unread = mails.filter((mail) => !read.has(keyOf(mail))).length;
    by("mails-unread").hidden = unread === 0;
    by("mails-unread").textContent = say("mails.unread", { count: unread });
    by("mails-all-read").hidden = unread === 0;
    document.title = unread === 0 ? say("page") : say("page.unread", { count: unread });
  };

  function makeEntry(mail) {
    const mark = el("span", { class: "mark", text: say("mails.one") });
    const button = el(
      "button",
      { type: "button", on: { click: () => choose(mail) } },
      el("span", { class: "line" }, el("strong", { text: mail.subject }), mark),
      el(
        "span",
        { class: "line muted" },
        el("span", { text: mail.to }),
        el("time", { datetime: mail.at, text: clockTime(mail.at, language) }),
      ),
    );
    return {
      node: el("li", {}, button),
      update() {
        mark.hidden = read.has(keyOf(mail));
        button.classList.toggle("unread", !mark.hidden);
        button.setAttribute("aria-pressed", String(open === keyOf(mail)));
      },
    };
  }

  function choose(mail) {
    open = keyOf(mail);
    markRead([mail]);
    by("mail").replaceChildren(...letter(mail));
    by("mail").hidden = false;
    by("mail").querySelector("h3").focus({ preventScroll: true });
    by("mail").scrollIntoView({ block: "nearest" });
  }

  function markRead(some) {
    some.forEach((mail) => read.add(keyOf(mail)));
    sessionStorage.setItem("read", JSON.stringify([...read]));
    render();
  }

  by("mails-all-read").addEventListener("click", () => markRead(mails));

  return poll(async () => {
    await showState("mails-state", async () => {
      mails = await sandbox(`mails?limit=${SHOWN}`);
      render();
      announceNew();
      return mails.length > 0 ? null : say("mails.empty");
    });
  });
}

/** Announces mails that arrived since the last request, but not those of the first. */
function announceNew() {
  const fresh = known === null ? [] : mails.filter((mail) => !known.has(keyOf(mail)));
  known = new Set(mails.map(keyOf));
  if (fresh.length > 0) {
    announce(say("mails.new", { to: fresh[0].to, subject: fresh[0].subject }));
  }
}

/** Runs no code; its links open beside the sandbox. */
function letter(mail) {
  const looks = mail.html
    ? el("iframe", {
        sandbox: "allow-popups allow-popups-to-escape-sandbox",
        title: say("mails.frame"),
        srcdoc: `<base target="_blank">${mail.html}`,
      })
    : null;
  return [
    el("h3", { tabindex: "-1", text: mail.subject }),
    el(
      "p",
      { class: "muted" },
      `${say("mails.to")} ${mail.to} · ${say("mails.at")} ${clockTime(mail.at, language)}`,
    ),
    looks,
    el(
      "details",
      { open: !mail.html },
      el("summary", { text: say("mails.text") }),
      mail.text ? el("pre", {}, ...linked(mail.text)) : el("p", { text: say("mails.noText") }),
    ),
    attachments(mail.attachments),
  ].filter(Boolean);
}

/** The text with its addresses of pages as links. */
function linked(text) {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, i) =>
      i % 2 === 1
        ? el("a", { href: part, target: "_blank", rel: "noopener noreferrer", text: part })
        : part,
    );
}

function attachments(all = []) {
  if (all.length === 0) {
    return null;
  }
  return el(
    "div",
    {},
    el("p", { class: "label", text: say("mails.attachments") }),
    ...all.map(({ name, contentType, text }) =>
      el(
        "details",
        {},
        el("summary", { text: `${name} (${contentType.split(";")[0]})` }),
        text ? el("pre", { text }) : null,
      ),
    ),
  );
}
