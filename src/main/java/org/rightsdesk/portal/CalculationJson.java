package org.rightsdesk.portal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/** What a date is worked out from, as a program sends it; what is null was not given. */
@Schema(name = "DeadlineCalculation", description = "A receipt and what happened after it.",
		additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record CalculationJson(
		@Schema(description = "Whose bank holidays count and which law applies: England and Wales, Scotland, "
				+ "Northern Ireland (UK GDPR), Ireland, France or Germany (GDPR).",
				allowableValues = {
						"UK-EW", "UK-SCT", "UK-NIR", "EU-IE", "EU-FR", "EU-DE" },
				example = "UK-EW", requiredMode = RequiredMode.REQUIRED) String calendar,
		@Schema(description = "What is asked for. COMPLAINT is a complaint to the organisation itself, UK only: "
				+ "the date is then the limit for acknowledging it.",
				allowableValues = { "ACCESS", "RECTIFICATION", "ERASURE", "RESTRICTION", "PORTABILITY", "OBJECTION",
						"OBJECTION_MARKETING", "AUTOMATED_DECISION", "CONSENT_WITHDRAWAL", "RECIPIENT_INFO",
						COMPLAINT },
				example = "ACCESS", requiredMode = RequiredMode.REQUIRED) String right,
		@Schema(type = "string", format = "", pattern = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$",
				description = "When it was received, in the local time of the calendar, from 25 May 2018 on.",
				example = "2026-01-31T14:00", requiredMode = RequiredMode.REQUIRED) LocalDateTime receivedAt,
		@ArraySchema(minItems = 0, maxItems = 100,
				arraySchema = @Schema(
						description = "What happened after the receipt, in any order; what happened on one day in its "
								+ "order.")) List<Event> events){

	static final String COMPLAINT = "COMPLAINT";

	@Schema(name = "Event", description = "Something that happened to the request and may move its date.",
			additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
	record Event(
			@Schema(description = "What happened. Each _RECEIVED, FEE_PAID and FEE_WAIVED, answers its _REQUESTED.",
					allowableValues = {
							"IDENTITY_REQUESTED", "IDENTITY_RECEIVED", "AUTHORITY_REQUESTED", "AUTHORITY_RECEIVED",
							"FEE_REQUESTED", "FEE_PAID", "FEE_WAIVED", "CLARIFICATION_REQUESTED",
							"CLARIFICATION_RECEIVED", "EXTENDED", "RESPONDED", "WITHDRAWN", "LAPSED", "REOPENED" },
					example = "IDENTITY_REQUESTED", requiredMode = RequiredMode.REQUIRED) String type,
			@Schema(description = "The day on which it happened.", example = "2026-02-02",
					requiredMode = RequiredMode.REQUIRED) LocalDate on,
			@Schema(description = "Why the time is longer; required with EXTENDED and only there.",
					allowableValues = { "COMPLEX", "NUMBER_OF_REQUESTS" }, example = "COMPLEX") String ground,
			@Schema(description = "What was missing; required with LAPSED and REOPENED and only there.",
					allowableValues = { "IDENTITY", "AUTHORITY", "FEE", "CLARIFICATION" },
					example = "IDENTITY") String reason){
	}

}
