import { Refusal } from "./api.js";
import { by } from "./dom.js";
import { refusalNotice } from "./notice.js";
import { say } from "./words.js";

/** The button that logs in as the first dispatcher of the demo company and opens the real board. */
export function setUpLogin(demo) {
  const button = by("open-board");
  const [dispatcher] = demo.dispatchers;
  button.textContent = say("board.open", { name: dispatcher.name });
  button.hidden = false;
  button.addEventListener("click", async () => {
    by("open-board-result").replaceChildren();
    button.disabled = true;
    try {
      await logIn(dispatcher);
      location.assign("/board");
    } catch (refusal) {
      by("open-board-result").replaceChildren(refusalNotice(refusal));
      button.disabled = false;
    }
  });
}

/** Logs in by password, as the login page does. Another person is logged out before. */
async function logIn({ email, password }) {
  const session = await send("GET", "/session");
  if (session.ok && (await session.json()).email === email) {
    return;
  }
  if (session.ok) {
    await sendCommand("/logout");
  }
  await sendCommand("/login", { email, password });
}

async function sendCommand(path, body) {
  const response = await send("POST", path, body);
  if (!response.ok) {
    const problem = await response.json().catch(() => null);
    throw new Refusal(response.status, {
      title: say("refused.title"),
      detail: say("refused.detail", { status: response.status }),
      ...problem,
    });
  }
}

async function send(method, path, body) {
  const [, csrfToken] = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie) ?? [];
  try {
    return await fetch(path, {
      method,
      cache: "no-store",
      headers: {
        Accept: "application/json",
        ...(csrfToken ? { "X-XSRF-TOKEN": decodeURIComponent(csrfToken) } : {}),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Refusal(0, { title: say("away.title"), detail: say("away.detail") });
  }
}
