package org.fsmlight.common.problem;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Registers the handlers that turn exceptions into problems. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, RefusalCounter.class})
public class ProblemConfiguration {}
