package org.rightsdesk.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/** What a program is told when its request was taken in. */
@Schema(name = "Receipt", description = "The request was taken in; a receipt goes to the person by e-mail.")
record JsonReceipt(
		@Schema(description = "Names the request in every letter and call.", example = "RD-7K3M-9QXT",
				requiredMode = RequiredMode.REQUIRED) String reference,
		@Schema(description = "When it was received, with the offset of the organisation's time zone: its date is the legal one.",
				example = "2026-01-31T14:00:00Z", requiredMode = RequiredMode.REQUIRED) OffsetDateTime receivedAt,
		@Schema(description = "Last day for the answer; null while none can be named.", example = "2026-03-02",
				requiredMode = RequiredMode.REQUIRED, nullable = true) LocalDate dueOn,
		@Schema(description = "Opens the answer together with the link in the e-mail. It is shown only here, once: "
				+ "give it to the person, and never in the same e-mail as the link.", example = "K7QM-3XPT-9RWD",
				requiredMode = RequiredMode.REQUIRED) String downloadCode) {
}
