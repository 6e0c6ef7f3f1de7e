/**
 * Stories about the dispatcher's board, told in browsers: by mouse, by keyboard, by two at once.
 */
package org.fsmlight.board;
