/** Conditional requests and the constraints of plain input. */
@NullMarked
package org.fsmlight.common.web;

import org.jspecify.annotations.NullMarked;
