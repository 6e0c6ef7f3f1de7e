import "./language.js";

const show = (id) => (document.getElementById(id).hidden = false);

/** Whether the path answers as if all were well; away counts as no. */
async function answers(path, method) {
  try {
    return (await fetch(path, { method })).ok;
  } catch {
    return false;
  }
}

answers("/sandbox", "HEAD").then((there) => show(there ? "sandbox" : "no-sandbox"));
answers("/actuator/health", "GET").then((up) => show(up ? "up" : "down"));
