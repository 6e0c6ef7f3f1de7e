package org.fsmlight.common.contacts;

import java.util.Arrays;

/** Encodes a label of a domain in ASCII (RFC 3492). */
final class Punycode {

  private static final int BASE = 36;
  private static final int MIN_THRESHOLD = 1;
  private static final int MAX_THRESHOLD = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int INITIAL_BIAS = 72;
  private static final int INITIAL_CODE_POINT = 0x80;

  private Punycode() {}

  /** Encodes a short text; the steps and names are those of RFC 3492, section 6.3. */
  static String encode(String label) {
    var input = label.codePoints().toArray();
    var output = new StringBuilder();
    Arrays.stream(input).filter(Punycode::isBasic).forEach(output::appendCodePoint);
    int basic = output.length();
    if (basic > 0) {
      output.append('-');
    }
    int codePoint = INITIAL_CODE_POINT;
    int delta = 0;
    int bias = INITIAL_BIAS;
    int handled = basic;
    while (handled < input.length) {
      int from = codePoint;
      int next = Arrays.stream(input).filter(each -> each >= from).min().orElseThrow();
      delta += (next - codePoint) * (handled + 1);
      codePoint = next;
      for (int each : input) {
        if (each < codePoint) {
          delta++;
        }
        if (each == codePoint) {
          appendVariableLength(output, delta, bias);
          bias = adapted(delta, handled + 1, handled == basic);
          delta = 0;
          handled++;
        }
      }
      delta++;
      codePoint++;
    }
    return output.toString();
  }

  private static boolean isBasic(int codePoint) {
    return codePoint < INITIAL_CODE_POINT;
  }

  private static void appendVariableLength(StringBuilder output, int number, int bias) {
    int rest = number;
    for (int position = BASE; ; position += BASE) {
      int threshold = Math.clamp(position - bias, MIN_THRESHOLD, MAX_THRESHOLD);
      if (rest < threshold) {
        output.append(digit(rest));
        return;
      }
      output.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
      rest = (rest - threshold) / (BASE - threshold);
    }
  }

  private static char digit(int value) {
    return value < 26 ? (char) ('a' + value) : (char) ('0' + value - 26);
  }

  private static int adapted(int delta, int handled, boolean first) {
    int rest = first ? delta / DAMP : delta / 2;
    rest += rest / handled;
    int steps = 0;
    while (rest > (BASE - MIN_THRESHOLD) * MAX_THRESHOLD / 2) {
      rest /= BASE - MIN_THRESHOLD;
      steps += BASE;
    }
    return steps + (BASE - MIN_THRESHOLD + 1) * rest / (rest + SKEW);
  }
}
