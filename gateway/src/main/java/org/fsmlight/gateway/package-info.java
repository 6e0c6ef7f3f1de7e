/** One origin for browsers, apps and machines: routes, pages, and whether the whole is up. */
@NullMarked
package org.fsmlight.gateway;

import org.jspecify.annotations.NullMarked;
