/** Clearances over HTTP. */
@NullMarked
package org.fsmlight.amazon.clearance.web;

import org.jspecify.annotations.NullMarked;
