# shellcheck shell=bash
# Sourced by verify, after jdk25.sh: finds the Chromium that browser tests drive.

browser_on_path() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" && return 0
  done
  local mac="/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
  if [ -x "$mac" ]; then printf '%s\n' "$mac"; fi
}

# Sets FSM_CHROMIUM. Installs the one of Debian if that needs no confirmation.
find_browser() {
  FSM_CHROMIUM=${FSM_CHROMIUM:-$(browser_on_path)}
  if [ -z "$FSM_CHROMIUM" ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    say 'The browser tests need Chromium: installing it with apt-get.'
    (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium) >&2 ||
      say 'apt-get could not install it.'
    FSM_CHROMIUM=$(browser_on_path)
  fi
  if [ -z "$FSM_CHROMIUM" ]; then
    say 'The browser tests need Chromium or Chrome, and none was found on the PATH: install one (Debian: apt install chromium) or set FSM_CHROMIUM to it.'
    exit 1
  fi
  export FSM_CHROMIUM
}
