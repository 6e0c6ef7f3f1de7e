package org.fsmlight.common.deadletters.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Registers the HTTP API of dead letters. */
@Configuration(proxyBeanMethods = false)
@Import({DeadLetterController.class, SkipRequestController.class})
public class DeadLetterConfiguration {}
