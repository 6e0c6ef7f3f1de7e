package org.fsmlight.running;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Concerns the single JVM of {@code ./start}, so it does not run against separate processes. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("only-in-one-jvm")
public @interface OnlyInOneJvm {}
