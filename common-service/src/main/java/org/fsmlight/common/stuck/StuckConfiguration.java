package org.fsmlight.common.stuck;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Serves stuck work to operators. */
@Configuration(proxyBeanMethods = false)
@Import(StuckController.class)
public class StuckConfiguration {}
