/** The contacts of the support, which pages show. */
@NullMarked
package org.fsmlight.gateway.support;

import org.jspecify.annotations.NullMarked;
