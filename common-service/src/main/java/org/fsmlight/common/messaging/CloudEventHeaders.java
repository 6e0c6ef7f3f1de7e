package org.fsmlight.common.messaging;

/** CloudEvents 1.0 attributes as Kafka headers (binary mode), and our extensions. */
public final class CloudEventHeaders {

  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String SUBJECT = "ce_subject";
  public static final String TIME = "ce_time";
  public static final String AGGREGATE_VERSION = "ce_aggregateversion";
  public static final String ACTOR = "ce_actor";
  public static final String HOLD_UNTIL = "ce_holduntil";
  public static final String CONTENT_TYPE = "content-type";
  public static final String TRACEPARENT = "traceparent";

  private CloudEventHeaders() {}
}
