/** The way to the login and back: the gateway keeps which page was asked for. */
const TRIED = "fsm-login-tried";
const PATIENCE_MS = 10_000;

/** Loads the page anew; false when that was tried just now, so that nobody goes round in circles. */
export function logInAgain(): boolean {
  const before = Number(read() ?? 0);
  if (Date.now() - before < PATIENCE_MS) {
    return false;
  }
  try {
    sessionStorage.setItem(TRIED, String(Date.now()));
  } catch {
    return false;
  }
  location.reload();
  return true;
}

function read(): string | null {
  try {
    return sessionStorage.getItem(TRIED);
  } catch {
    return null;
  }
}
