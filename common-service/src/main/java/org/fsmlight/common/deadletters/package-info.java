/** Messages a group could not read: kept with the reason, replayed or discarded by an operator. */
@NullMarked
package org.fsmlight.common.deadletters;

import org.jspecify.annotations.NullMarked;
