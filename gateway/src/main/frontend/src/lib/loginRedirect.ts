/** Leads to the login. The gateway remembers the page and returns to it afterwards. */
const LAST_TRY = "fsm-login-tried";
const LOOP_MS = 10_000;

/** Reloads the page; returns false if that was tried just now, which would be a redirect loop. */
export function logInAgain(): boolean {
  const lastTry = Number(read() ?? 0);
  if (Date.now() - lastTry < LOOP_MS) {
    return false;
  }
  try {
    sessionStorage.setItem(LAST_TRY, String(Date.now()));
  } catch {
    return false;
  }
  location.reload();
  return true;
}

function read(): string | null {
  try {
    return sessionStorage.getItem(LAST_TRY);
  } catch {
    return null;
  }
}
