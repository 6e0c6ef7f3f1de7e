/** Cards and delivery records in MongoDB. */
@NullMarked
package org.fsmlight.dispatch.boards.mongo;

import org.jspecify.annotations.NullMarked;
