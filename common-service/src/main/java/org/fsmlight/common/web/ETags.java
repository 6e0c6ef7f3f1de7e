package org.fsmlight.common.web;

/** A version as an ETag. */
public final class ETags {

  private ETags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }
}
