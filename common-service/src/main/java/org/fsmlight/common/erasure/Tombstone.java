package org.fsmlight.common.erasure;

/** Where something was told that is to be told no more: compaction takes what lies before it. */
public record Tombstone(String topic, String key) {}
