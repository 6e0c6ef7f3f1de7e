/**
 * The page for trying out the embedded start: book as a client, read mails and pushes, make mails
 * fail.
 */
@NullMarked
package org.fsmlight.quickstart.sandbox;

import org.jspecify.annotations.NullMarked;
