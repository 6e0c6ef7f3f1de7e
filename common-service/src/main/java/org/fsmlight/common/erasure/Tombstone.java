package org.fsmlight.common.erasure;

/** A tombstone for one key of a topic. Compaction removes the earlier messages of the key. */
public record Tombstone(String topic, String key) {}
