/** Dispatchers' boards: cards with a colour and its reason, the archive and live updates. */
@NullMarked
package org.fsmlight.dispatch.boards;

import org.jspecify.annotations.NullMarked;
