/** Histories: the events of each request and its call, with their actors. */
@NullMarked
package org.fsmlight.dispatch.histories;

import org.jspecify.annotations.NullMarked;
