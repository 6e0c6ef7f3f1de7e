package org.fsmlight.team.throttling;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where a request came from. Of an IPv6 address only the network counts: whoever has one has all
 * addresses in it.
 */
public record ClientAddress(String network) {

  private static final int GROUPS = 8;
  private static final int OF_THE_NETWORK = 4;

  public static ClientAddress of(String address) {
    String bare = address.strip().replaceAll("[\\[\\]]|%.*", "");
    int mapped = bare.toLowerCase(Locale.ROOT).lastIndexOf("::ffff:");
    if (mapped >= 0 && bare.indexOf('.') > 0) {
      return new ClientAddress(bare.substring(mapped + "::ffff:".length()));
    }
    return new ClientAddress(bare.indexOf(':') < 0 ? bare : network(bare));
  }

  private static String network(String address) {
    int gap = address.indexOf("::");
    List<String> before = groups(gap < 0 ? address : address.substring(0, gap));
    List<String> after = gap < 0 ? List.of() : groups(address.substring(gap + 2));
    String[] all = new String[GROUPS];
    Arrays.fill(all, "0");
    for (int i = 0; i < Math.min(before.size(), GROUPS); i++) {
      all[i] = before.get(i);
    }
    for (int i = 0; i < Math.min(after.size(), GROUPS); i++) {
      all[GROUPS - 1 - i] = after.get(after.size() - 1 - i);
    }
    return String.join(":", Arrays.copyOf(all, OF_THE_NETWORK)) + "::/64";
  }

  private static List<String> groups(String part) {
    return part.isEmpty()
        ? List.of()
        : Arrays.stream(part.split(":", -1))
            .map(group -> group.toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", ""))
            .toList();
  }
}
