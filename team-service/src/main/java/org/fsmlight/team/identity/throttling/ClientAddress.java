package org.fsmlight.team.identity.throttling;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The address a request came from. Of an IPv6 address only the /64 network counts, since its owner
 * has all addresses in it.
 */
public record ClientAddress(String network) {

  private static final int GROUPS = 8;
  private static final int NETWORK_GROUPS = 4;
  private static final String MAPPED_IPV4 = "::ffff:";

  public static ClientAddress of(String address) {
    var bare = address.strip().replaceAll("[\\[\\]]|%.*", "");
    int mapped = bare.toLowerCase(Locale.ROOT).lastIndexOf(MAPPED_IPV4);
    if (mapped >= 0 && bare.indexOf('.') > 0) {
      return new ClientAddress(bare.substring(mapped + MAPPED_IPV4.length()));
    }
    return new ClientAddress(bare.indexOf(':') < 0 ? bare : network(bare));
  }

  private static String network(String address) {
    int gap = address.indexOf("::");
    var before = groups(gap < 0 ? address : address.substring(0, gap));
    List<String> after = gap < 0 ? List.of() : groups(address.substring(gap + 2));
    var all = new String[GROUPS];
    Arrays.fill(all, "0");
    for (int i = 0; i < Math.min(before.size(), GROUPS); i++) {
      all[i] = before.get(i);
    }
    for (int i = 0; i < Math.min(after.size(), GROUPS); i++) {
      all[GROUPS - 1 - i] = after.get(after.size() - 1 - i);
    }
    return String.join(":", Arrays.copyOf(all, NETWORK_GROUPS)) + "::/64";
  }

  private static List<String> groups(String part) {
    return part.isEmpty()
        ? List.of()
        : Arrays.stream(part.split(":", -1))
            .map(group -> group.toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", ""))
            .toList();
  }
}
