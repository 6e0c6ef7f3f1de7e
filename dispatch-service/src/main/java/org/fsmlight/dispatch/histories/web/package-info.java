/** Histories over HTTP. */
@NullMarked
package org.fsmlight.dispatch.histories.web;

import org.jspecify.annotations.NullMarked;
