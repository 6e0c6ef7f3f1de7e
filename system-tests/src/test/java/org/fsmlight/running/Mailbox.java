package org.fsmlight.running;

import java.util.regex.Pattern;

/** The sandbox's mails to one address, and the links in them. */
public record Mailbox(Demo demo, String address) {

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  /** The link to this path in the first mail that contains one; waits for it. */
  public String linkTo(String path) {
    var mail = demo.mailTo(address, path);
    return LINK.matcher(mail.path("text").asString())
        .results()
        .map(found -> found.group().replaceAll("[.,>)]+$", ""))
        .filter(link -> link.contains(path))
        .findFirst()
        .orElseThrow();
  }
}
