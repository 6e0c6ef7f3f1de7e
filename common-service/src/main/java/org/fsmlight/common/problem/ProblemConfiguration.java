package org.fsmlight.common.problem;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Answers in problems. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, RefusalCounter.class})
public class ProblemConfiguration {}
