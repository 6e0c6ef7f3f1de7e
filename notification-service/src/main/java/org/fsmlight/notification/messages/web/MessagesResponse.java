package org.fsmlight.notification.messages.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the ledger. */
record MessagesResponse(List<MessageResponse> items, @Nullable String next) {}
