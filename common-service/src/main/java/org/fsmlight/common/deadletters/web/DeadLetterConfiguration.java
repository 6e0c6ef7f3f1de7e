package org.fsmlight.common.deadletters.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Serves dead letters to operators. */
@Configuration(proxyBeanMethods = false)
@Import({DeadLetterController.class, SkipRequestController.class})
public class DeadLetterConfiguration {}
