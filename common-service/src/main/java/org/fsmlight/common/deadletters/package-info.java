/**
 * Dead letters: messages a group could not read, stored with the reason until an operator replays
 * or discards them.
 */
@NullMarked
package org.fsmlight.common.deadletters;

import org.jspecify.annotations.NullMarked;
