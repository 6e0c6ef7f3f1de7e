/** The board's cards in MongoDB. */
@NullMarked
package org.fsmlight.dispatch.board.mongo;

import org.jspecify.annotations.NullMarked;
