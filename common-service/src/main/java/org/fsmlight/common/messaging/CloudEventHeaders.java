package org.fsmlight.common.messaging;

/**
 * Names of the Kafka headers that carry the CloudEvents 1.0 attributes (binary mode) and the
 * extensions of the product.
 */
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
