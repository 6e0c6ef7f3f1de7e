# shellcheck shell=bash
# Sourced by the other scripts: finds a JDK 25, Maven and Node.js. Works with the bash of Linux and macOS.

say() {
  printf '%s\n' "$*" >&2
}

# Prints the feature release of the JDK in a folder; nothing if there is none.
jdk_release() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
}

# Prints every folder that may contain a JDK, one per line.
jdk_folders() {
  local folder
  for folder in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -d "$folder" ] && printf '%s\n' "$folder"
  done
  jdk_on_path
}

jdk_on_path() {
  local java
  java=$(command -v java) || return 0
  while [ -L "$java" ]; do
    local link
    link=$(readlink "$java")
    case $link in
      /*) java=$link ;;
      *) java=$(dirname "$java")/$link ;;
    esac
  done
  (cd "$(dirname "$java")/.." && pwd -P)
}

# Sets JAVA_HOME to a JDK 25 or newer: its current value, otherwise a JDK 25, otherwise a newer one.
find_jdk() {
  local folder release newer=
  release=$(jdk_release "${JAVA_HOME:-}")
  if [ "${release:-0}" -ge 25 ]; then
    export JAVA_HOME
    return 0
  fi
  while IFS= read -r folder; do
    release=$(jdk_release "$folder")
    if [ "${release:-0}" -eq 25 ]; then
      export JAVA_HOME=$folder
      return 0
    elif [ "${release:-0}" -gt 25 ]; then
      newer=$folder
    fi
  done < <(jdk_folders)
  if [ -n "$newer" ]; then
    export JAVA_HOME=$newer
    return 0
  fi
  say "FSM Light needs a JDK 25, and none was found in JAVA_HOME (${JAVA_HOME:-not set}), the system's JDK folders, ~/.sdkman or on the PATH: install one (such as https://adoptium.net/temurin/releases/?version=25) or set JAVA_HOME to it."
  exit 1
}

# Checks that mvn is installed and 3.8 or newer. To be called after find_jdk.
find_maven() {
  local version major minor
  if ! command -v mvn >/dev/null; then
    say "FSM Light is built with Maven 3.8 or newer, and there is no mvn on the PATH: install it (Debian and Ubuntu: apt install maven; macOS: brew install maven)."
    exit 1
  fi
  version=$(mvn -B -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  IFS=. read -r major minor _ <<<"$version"
  if [ "${major:-0}" -lt 3 ] || { [ "$major" -eq 3 ] && [ "${minor:-0}" -lt 8 ]; }; then
    say "FSM Light is built with Maven 3.8 or newer, but $(command -v mvn) is ${version:-of an unknown version}: install a newer one."
    exit 1
  fi
  # Without these flags, JDK 25 prints warnings about Maven's own libraries.
  export MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
}

# Checks that node and npm are installed and node is 20.19 or newer, to build the pages.
find_node() {
  local version major minor
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    say "FSM Light's pages are built with Node.js 20.19 or newer and its npm, and they are not on the PATH: install them (Debian and Ubuntu: apt install nodejs npm; macOS: brew install node; others: https://nodejs.org)."
    exit 1
  fi
  version=$(node --version 2>/dev/null | sed -n 's/^v\([0-9][0-9.]*\).*/\1/p')
  IFS=. read -r major minor _ <<<"$version"
  if [ "${major:-0}" -lt 20 ] || { [ "$major" -eq 20 ] && [ "${minor:-0}" -lt 19 ]; }; then
    say "FSM Light's pages are built with Node.js 20.19 or newer, but $(command -v node) is ${version:-of an unknown version}: install a newer one (https://nodejs.org)."
    exit 1
  fi
}
