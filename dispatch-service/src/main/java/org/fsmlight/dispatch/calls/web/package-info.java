/** Service calls over HTTP. */
@NullMarked
package org.fsmlight.dispatch.calls.web;

import org.jspecify.annotations.NullMarked;
