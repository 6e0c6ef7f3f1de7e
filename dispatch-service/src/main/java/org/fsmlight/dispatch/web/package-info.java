/** Who may call what. */
@NullMarked
package org.fsmlight.dispatch.web;

import org.jspecify.annotations.NullMarked;
