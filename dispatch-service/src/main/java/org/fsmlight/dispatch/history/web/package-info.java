/** Histories over HTTP. */
@NullMarked
package org.fsmlight.dispatch.history.web;

import org.jspecify.annotations.NullMarked;
