/** Boards, their live updates and the archive over HTTP. */
@NullMarked
package org.fsmlight.dispatch.boards.web;

import org.jspecify.annotations.NullMarked;
