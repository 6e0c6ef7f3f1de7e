/** The dispatchers' board: what to do next, as cards with a colour and its reason. */
@NullMarked
package org.fsmlight.dispatch.board;

import org.jspecify.annotations.NullMarked;
