import { callApi } from "./api.js";
import { by, el } from "./dom.js";
import { clearFlaws, flawed, refuse } from "./flaws.js";
import { notice } from "./notice.js";
import { language, say } from "./words.js";
import { startField } from "./start-field.js";

const COUNTRIES = ["CH", "DE", "AT", "FR", "GB"];

/** The form a client would book with. */
export function setUpBooking(demo, onBooked) {
  const form = by("book");
  const company = () => demo.companies.find(({ id }) => id === by("companyId").value);
  const service = () => demo.serviceTypes.find(({ code }) => code === by("serviceType").value);

  fillIn(demo);
  const start = startField(by("requestedStart"), by("requestedStart-which"), () => company().zone);
  const refresh = () => {
    by("requestedStart-hint").textContent = say("booking.start.hint", { zone: company().zone });
    by("serviceType-hint").textContent = say("booking.service.hint", {
      description: service().description ?? "",
      minutes: service().durationMinutes,
      price: money(service().price),
    });
    start.refresh();
  };
  by("companyId").addEventListener("change", refresh);
  by("serviceType").addEventListener("change", refresh);
  refresh();

  const key = keyPerBody();
  form.addEventListener("submit", async (submitted) => {
    submitted.preventDefault();
    const result = by("booking-result");
    clearFlaws(form, result);
    const requestedStart = start.instant();
    if (requestedStart.flaw) {
      flawed(form, [{ field: "requestedStart", message: requestedStart.flaw }]);
      return;
    }
    const body = bookingOf(form, service(), requestedStart.value);
    const button = form.querySelector("button.main");
    button.disabled = true;
    try {
      const request = await callApi("marketplace", "POST", "/api/service-requests", {
        body,
        headers: { "Idempotency-Key": key.of(body) },
      });
      key.spent();
      result.replaceChildren(notice("good", say("booking.done", { number: request.number })));
      onBooked(request);
    } catch (refusal) {
      refuse(form, result, refusal);
    } finally {
      button.disabled = false;
    }
  });
  form.hidden = false;
}

function fillIn(demo) {
  by("companyId").append(
    ...demo.companies.map(({ id, name }) => el("option", { value: id, text: name })),
  );
  by("serviceType").append(
    ...demo.serviceTypes.map(({ code, name }) => el("option", { value: code, text: name })),
  );
  const names = new Intl.DisplayNames(language, { type: "region" });
  by("address.country").append(
    ...COUNTRIES.map((code) => el("option", { value: code, text: names.of(code) })),
  );
  by("client.language").value = language;
}

function money({ amountMinor, currency }) {
  const format = new Intl.NumberFormat(language === "de" ? "de-CH" : "en-GB", {
    style: "currency",
    currency,
  });
  return format.format(amountMinor / 10 ** format.resolvedOptions().maximumFractionDigits);
}

function bookingOf(form, { price, ...serviceType }, requestedStart) {
  const value = (name) => form.elements[name].value.trim();
  const part = (prefix, ...names) =>
    Object.fromEntries(names.map((name) => [name, value(`${prefix}.${name}`)]));
  return {
    companyId: value("companyId"),
    channel: "MARKETPLACE",
    serviceType,
    price,
    client: part("client", "name", "email", "phone", "language"),
    address: part("address", "street", "postalCode", "city", "country"),
    ...(requestedStart ? { requestedStart } : {}),
    ...(value("note") ? { note: value("note") } : {}),
  };
}

/** An idempotency key for each booking: the same for a retry, another one once it is changed or done. */
function keyPerBody() {
  let last = null;
  return {
    of(body) {
      const text = JSON.stringify(body);
      if (last?.text !== text) {
        last = { text, key: randomKey() };
      }
      return last.key;
    },
    spent() {
      last = null;
    },
  };
}

/** randomUUID() does not exist on pages loaded by plain HTTP from another machine. */
function randomKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
