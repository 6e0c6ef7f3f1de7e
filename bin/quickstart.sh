# shellcheck shell=bash
# Sourced after jdk25.sh by ./start and bin/measure-start; ROOT is the project's folder.

QUICKSTART_JARS=$ROOT/quickstart/target/lib
QUICKSTART_BUILT=$ROOT/quickstart/target/built

# What the JVM learned in a rehearsal; goes with the jars it was made of.
QUICKSTART_CACHE=$QUICKSTART_JARS/fsm-light.aot
# shellcheck disable=SC2034
QUICKSTART_AOT=(-XX:AOTCache="$QUICKSTART_CACHE" -Xlog:disable)

# 640 MB of heap keep the whole process under 1 GB, and C1 alone starts fastest. Code, classes and what
# lives for seconds only have room of their own: else the JVM stops everything, for a third of a second, to
# look for some. A newer JVM need not know all of the flags.
# shellcheck disable=SC2034
JAVA_FLAGS="-XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:Tier3LoadFeedback=1 -XX:+UseParallelGC -Djdk.virtualThreadScheduler.parallelism=16 -Xms400m -Xmn240m -Xmx640m -XX:-UseAdaptiveSizePolicy -XX:SurvivorRatio=6 -XX:ReservedCodeCacheSize=192m -XX:SweeperThreshold=100 -XX:MetaspaceSize=256m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

# Is there a jar, and is no source newer than the last build?
quickstart_is_built() {
  local reference
  # shellcheck disable=SC2012
  reference=$(ls -t "$QUICKSTART_BUILT" "$QUICKSTART_JARS/quickstart.jar" 2>/dev/null | head -n 1)
  [ -n "$reference" ] && [ -f "$QUICKSTART_JARS/quickstart.jar" ] || return 1
  [ -z "$(cd "$ROOT" && find pom.xml ./*/pom.xml ./*/src/main -name node_modules -prune -o -newer "$reference" -type f -print 2>/dev/null | head -n 1)" ]
}

build_quickstart() {
  quickstart_is_built || compile_quickstart
  [ -f "$QUICKSTART_CACHE" ] || rehearse_quickstart
}

# Starts and stops once on an empty folder, so that the JVM notes which classes a start needs.
rehearse_quickstart() {
  local folder
  folder=$(mktemp -d)
  say "Rehearsing the start once, so that later ones are quick ..."
  # shellcheck disable=SC2086
  "$JAVA_HOME/bin/java" $JAVA_FLAGS -XX:AOTCacheOutput="$QUICKSTART_CACHE" -Xlog:disable \
    -cp "$QUICKSTART_JARS/*" org.fsmlight.quickstart.Quickstart \
    --port $((20000 + RANDOM % 20000)) --data "$folder/data" --once >"$folder/out" 2>&1 \
    || say "The rehearsal failed, so this start is slower; $(tail -n 1 "$folder/out")"
  rm -rf "$folder"
}

compile_quickstart() {
  find_maven
  find_node
  if [ -f "$QUICKSTART_JARS/quickstart.jar" ]; then
    say "Sources have changed: building ..."
  else
    say "Building for the first time: this takes minutes and downloads libraries; later starts take seconds ..."
  fi
  mkdir -p "$ROOT/quickstart/target"
  # The time before the build counts: what is edited meanwhile is built next time.
  touch "$QUICKSTART_BUILT.begun"
  if ! (cd "$ROOT" && mvn -q -B -ntp -Dstyle.color=never -pl quickstart -am -Dmaven.test.skip=true -Dspotless.check.skip=true package >&2); then
    say "The build failed; the lines above say why."
    exit 1
  fi
  mv "$QUICKSTART_BUILT.begun" "$QUICKSTART_BUILT"
}
