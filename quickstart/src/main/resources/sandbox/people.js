import { callApi } from "./api.js";
import { by, el, poll, keyedList } from "./dom.js";
import { clearFlaws, refuse } from "./flaws.js";
import { notice } from "./notice.js";
import { showState } from "./state.js";
import { language, say, sayOr } from "./words.js";

/** The first company's people, with the technicians' current states, and a form to invite one. */
export function setUpPeople(demo) {
  const company = demo.companies.find(({ id }) => id === demo.companyId);
  by("people-title").textContent = say("people.title", { company: company.name });
  by("dispatcher-list").append(
    ...demo.dispatchers.map((each) => person(each, say("people.dispatcher"))),
  );
  const passwords = new Map(demo.technicians.map(({ id, password }) => [id, password]));
  const list = keyedList(
    by("technician-list"),
    ({ id, version }) => `${id} ${version}`,
    (technician) => ({ node: entry(technician, passwords.get(technician.id)), update() {} }),
  );
  const refreshNow = poll(() =>
    showState("people-state", async () => {
      list((await callApi(company.dispatcherClient, "GET", "/api/technicians")).items);
    }),
  );
  by("invite").elements.language.value = language;
  by("invite").addEventListener("submit", async (submitted) => {
    submitted.preventDefault();
    await invite(submitted.target, company.dispatcherClient);
    refreshNow();
  });
}

function entry({ firstName, lastName, email, state, missing = [] }, password) {
  const lacks = missing.map((each) => sayOr(`missing.${each}`, each)).join(", ");
  return person(
    { name: `${firstName} ${lastName}`, email, password },
    `${say("people.technician")}, ${sayOr(`state.${state}`, state)}`,
    lacks ? say("people.missing", { missing: lacks }) : null,
  );
}

function person({ name, email, password }, role, more = null) {
  return el(
    "li",
    {},
    el("span", { class: "line" }, el("strong", { text: name }), el("span", { text: role })),
    more ? el("span", { class: "line", text: more }) : null,
    el(
      "span",
      { class: "line muted" },
      el("code", { text: email }),
      password ? el("code", { text: password }) : null,
    ),
  );
}

async function invite(form, client) {
  const result = by("invite-result");
  clearFlaws(form, result);
  const button = form.querySelector("button");
  const body = Object.fromEntries(
    ["firstName", "lastName", "email", "language"].map((name) => [
      name,
      form.elements[name].value.trim(),
    ]),
  );
  button.disabled = true;
  try {
    await callApi(client, "POST", "/api/technicians", { body });
    form.reset();
    form.elements.language.value = body.language;
    const name = `${body.firstName} ${body.lastName}`;
    result.replaceChildren(notice("good", say("invite.done", { name })));
  } catch (refusal) {
    refuse(form, result, refusal);
  } finally {
    button.disabled = false;
  }
}
