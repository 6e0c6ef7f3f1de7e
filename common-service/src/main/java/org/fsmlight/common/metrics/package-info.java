/** What is measured of every service, by names of the product. */
@NullMarked
package org.fsmlight.common.metrics;

import org.jspecify.annotations.NullMarked;
