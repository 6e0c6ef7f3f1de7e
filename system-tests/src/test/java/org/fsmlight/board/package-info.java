/**
 * Stories about the dispatcher's board in browsers: by mouse, by keyboard, with two dispatchers.
 */
package org.fsmlight.board;
