/** One origin for browsers, apps and machines: routes to the services, pages, and health. */
@NullMarked
package org.fsmlight.gateway;

import org.jspecify.annotations.NullMarked;
