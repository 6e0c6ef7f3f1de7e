/** Erasure of personal data from documents, outboxes, topics and dead letters. */
@NullMarked
package org.fsmlight.common.erasure;

import org.jspecify.annotations.NullMarked;
