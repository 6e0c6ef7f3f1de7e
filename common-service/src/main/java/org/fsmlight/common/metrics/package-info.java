/** Metrics and alarms of every service, under the product's names. */
@NullMarked
package org.fsmlight.common.metrics;

import org.jspecify.annotations.NullMarked;
