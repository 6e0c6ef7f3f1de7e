/** Clearances over HTTP. */
@NullMarked
package org.fsmlight.amazon.clearances.web;

import org.jspecify.annotations.NullMarked;
