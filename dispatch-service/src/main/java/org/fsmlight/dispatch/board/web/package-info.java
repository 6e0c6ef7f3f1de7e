/** The board over HTTP. */
@NullMarked
package org.fsmlight.dispatch.board.web;

import org.jspecify.annotations.NullMarked;
