/** Who did what to a request and its call, and when. */
@NullMarked
package org.fsmlight.dispatch.history;

import org.jspecify.annotations.NullMarked;
