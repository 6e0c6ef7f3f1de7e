/**
 * The page to try the embedded start with: book as a client, read what was sent, break the mail.
 */
@NullMarked
package org.fsmlight.quickstart.sandbox;

import org.jspecify.annotations.NullMarked;
