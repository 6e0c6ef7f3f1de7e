/** Records as MongoDB documents. */
@NullMarked
package org.fsmlight.common.documents;

import org.jspecify.annotations.NullMarked;
