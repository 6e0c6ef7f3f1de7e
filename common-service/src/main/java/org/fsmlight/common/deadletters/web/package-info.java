/** HTTP API of dead letters, for operators. */
@NullMarked
package org.fsmlight.common.deadletters.web;

import org.jspecify.annotations.NullMarked;
