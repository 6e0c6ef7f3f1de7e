/** Conditional requests, and constraints of plain text input. */
@NullMarked
package org.fsmlight.common.web;

import org.jspecify.annotations.NullMarked;
