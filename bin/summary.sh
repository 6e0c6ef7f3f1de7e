# shellcheck shell=bash
# Sourced by ./verify: summarizes from the reports what ran, on which parts and with which result.

# Prints "tests failed skipped", summed over the reports of a folder.
count_reports() {
  cat /dev/null "$1"/TEST-*.xml 2>/dev/null | awk '
    function number(name,  at) {
      at = match($0, " " name "=\"[0-9]+\"")
      return at ? substr($0, at + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0
    }
    /<testsuite / {
      tests += number("tests"); failed += number("failures") + number("errors"); skipped += number("skipped")
    }
    END { print tests + 0, failed + 0, skipped + 0 }'
}

# Prints the ten test classes that took longest, in seconds. Those of system-tests run side by side.
slowest() {
  printf '\nSlowest test classes, in seconds\n'
  grep -Hom1 '<testsuite [^>]*' ./*/target/surefire-reports/TEST-*.xml \
    ./*/target/failsafe-reports/TEST-*.xml 2>/dev/null |
    sed -nE 's!^\./([^/]*)/.*/TEST-([^:]*)\.xml:.* time="([0-9.]+)".*!\3 \1 \2!p' |
    sort -rn | head -n 10 |
    awk '{ printf "  %6.1f  %-22s %s\n", $1, $2, $3 }'
}

# Prints the parts on which the integration tests of a module ran; fails if they are not reported.
parts_of() {
  if [ -s "$1/target/parts.txt" ]; then
    paste -s -d ' ' "$1/target/parts.txt"
  elif grep -q '<artifactId>test-support</artifactId>' "$1/pom.xml"; then
    echo 'parts unknown: no target/parts.txt'
    return 1
  else
    echo 'embedded (the parts or the product as ./start runs them)'
  fi
}

# Prints the summary and returns 0 if everything has passed. $1: exit status of the build.
summary() {
  local pom module tests failed skipped parts verdict=$1
  local all_tests=0 all_failed=0 all_skipped=0
  local -a reasons=()
  [ "$verdict" -eq 0 ] || reasons+=("the build failed: its first [ERROR] lines say where")

  printf '\nSummary\n'
  printf '  %-24s %-18s %s\n' module ran result
  for pom in */pom.xml; do
    module=${pom%/pom.xml}
    read -r tests failed skipped < <(count_reports "$module/target/surefire-reports")
    report_line "$module" tests
    read -r tests failed skipped < <(count_reports "$module/target/frontend-reports")
    report_line "$module" 'tests of pages'
    if [ "$tests" -eq 0 ] && [ -f "$module/src/main/frontend/package.json" ]; then
      reasons+=("the tests of the pages in $module did not run")
    fi
    read -r tests failed skipped < <(count_reports "$module/target/failsafe-reports")
    if [ "$tests" -gt 0 ]; then
      parts=$(parts_of "$module") || reasons+=("$module does not say which parts its integration tests ran on")
      report_line "$module" 'integration tests' ", on: $parts"
    elif [ -n "$(find "$module/src/test" -name '*IT.java' -print 2>/dev/null | head -n 1)" ]; then
      reasons+=("the integration tests of $module did not run")
    fi
  done

  slowest
  [ "$all_tests" -gt 0 ] || reasons+=("no test ran")
  [ "$all_failed" -eq 0 ] || reasons+=("tests failed")
  printf '\n'
  if [ ${#reasons[@]} -eq 0 ]; then
    printf 'Checked as well: formatting, NullAway, architecture rules (within the tests).\n'
    verdict=0
  else
    printf 'NOT verified: %s.\n' "${reasons[@]}"
    verdict=1
  fi
  printf '%d passed, %d failed, %d skipped\n' \
    $((all_tests - all_failed - all_skipped)) "$all_failed" "$all_skipped"
  return "$verdict"
}

# Adds the caller's tests, failed and skipped to the totals, and prints them.
report_line() {
  [ "$tests" -gt 0 ] || return 0
  all_tests=$((all_tests + tests))
  all_failed=$((all_failed + failed))
  all_skipped=$((all_skipped + skipped))
  printf '  %-24s %-18s %d passed, %d failed, %d skipped%s\n' \
    "$1" "$2" $((tests - failed - skipped)) "$failed" "$skipped" "${3:-}"
}
