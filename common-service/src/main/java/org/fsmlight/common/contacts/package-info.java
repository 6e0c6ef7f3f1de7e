/** Mail addresses, phone numbers and one-line texts as people write them. */
@NullMarked
package org.fsmlight.common.contacts;

import org.jspecify.annotations.NullMarked;
