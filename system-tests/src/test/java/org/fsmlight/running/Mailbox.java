package org.fsmlight.running;

import java.util.regex.Pattern;

/** Somebody's mails in the sandbox, and the links in them. */
public record Mailbox(Demo demo, String address) {

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  /** The link of the first mail that holds one to this path. */
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
