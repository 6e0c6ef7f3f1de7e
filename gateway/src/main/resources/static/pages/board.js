import "./language.js";

// "call" is what mails link by; a fragment is understood too
const id = new URLSearchParams(location.search).get("call") ?? location.hash.slice(1);

if (/^[\w.-]{1,100}$/.test(id)) {
  document.getElementById("card-id").textContent = id;
  document.querySelectorAll(".id").forEach((place) => (place.textContent = id));
  document.getElementById("card").hidden = false;
  for (const link of ["to-sandbox", "to-sandbox-de"]) {
    document.getElementById(link).href = `/sandbox#card-${id}`;
  }
  fetch("/sandbox", { method: "HEAD" })
    .then((answer) => (document.getElementById("sandbox").hidden = !answer.ok))
    .catch(() => {}); // unknown: the link stays hidden
} else {
  document.getElementById("no-card").hidden = false;
}
