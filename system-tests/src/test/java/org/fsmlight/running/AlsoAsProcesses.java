package org.fsmlight.running;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Runs against separate processes too in every {@code ./verify}; other stories only in {@code
 * ./verify --long}. One JVM proves the logic of a story. The process boundary (configuration by
 * environment variables, executable jars, HTTP between gateway and services, logs of each process)
 * is the same for all stories, so one complete flow and the check of all logs prove it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("also-as-processes")
public @interface AlsoAsProcesses {}
