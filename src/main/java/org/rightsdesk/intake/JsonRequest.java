package org.rightsdesk.intake;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.Detail;
import org.rightsdesk.request.RepresentativeKind;
import org.rightsdesk.request.Right;

/** A request as a program sends it; what is null was not given. */
@Schema(name = "Request", description = "A request of a person to an organisation about their data.",
		additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record JsonRequest(
		@ArraySchema(minItems = 1, maxItems = 10, uniqueItems = true, arraySchema = @Schema(
				description = "What is asked for: one or more rights, each of which the organisation "
						+ "answers by itself. A right that does not exist at the organisation is refused by name.",
				example = "[\"ACCESS\",\"RECTIFICATION\"]", requiredMode = RequiredMode.REQUIRED)) List<Right> rights,
		@Schema(description = "Who asks.", requiredMode = RequiredMode.REQUIRED) Requester requester,
		@Schema(description = "The person whose data it is, only where somebody asks for another person; "
				+ "the requester is then the representative, and the organisation may ask for proof "
				+ "that they may act.") OnBehalfOf onBehalfOf,
		@Schema(description = "What is wanted, and whatever helps to find it, in their own words. Where ACCESS is "
				+ "asked for without it, all data about the person is.",
				example = "Everything about my order 4711, with the e-mails.", maxLength = 5000) String details,
		@Schema(description = "First day of the period of which a copy is asked for; not in the future. Only with ACCESS.",
				example = "2025-01-01") LocalDate periodFrom,
		@Schema(description = "Last day of that period; not before the first.",
				example = "2025-12-31") LocalDate periodTo,
		@ArraySchema(minItems = 0, maxItems = 20, uniqueItems = true,
				arraySchema = @Schema(description = "What the person says about the rights that are asked for, each "
						+ "detail once. All of it may be left out.")) List<About> about,
		@Schema(description = "How the answer is to come: as a download (the default), or on paper to the post address.",
				defaultValue = "DOWNLOAD", example = "DOWNLOAD") AnswerBy answerBy) {

	@Schema(name = "Requester", description = "Who asks.",
			additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
	record Requester(
			@Schema(description = "Full name.", example = "Ada Lovelace", maxLength = 200,
					requiredMode = RequiredMode.REQUIRED) String name,
			@Schema(description = "One e-mail address. The receipt and the link to the person's own page go there.",
					example = "ada@example.com", maxLength = 254, requiredMode = RequiredMode.REQUIRED) String email,
			@Schema(description = "Telephone number with at least six digits.", example = "01632 960 001",
					maxLength = 40) String phone,
			@Schema(description = "Post address, lines divided by \\n. Required where answerBy is POST.",
					example = "12 St James's Square\nLondon", maxLength = 500) String postalAddress) {
	}

	@Schema(name = "About", description = "One thing that the person says about one right.",
			additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
	record About(
			@Schema(description = "What it is about. RECTIFICATION: WRONG, CORRECT, EVIDENCE. ERASURE: ERASE_WHAT, "
					+ "ERASE_WHY. RESTRICTION: RESTRICT_WHAT, RESTRICT_GROUND. PORTABILITY: PORT_WHAT, PORT_TO. "
					+ "OBJECTION: OBJECT_TO, SITUATION, POLITICAL. OBJECTION_MARKETING: MARKETING_ADDRESS, "
					+ "MARKETING_CHANNELS. AUTOMATED_DECISION: DECISION, WANTS, VIEW. CONSENT_WITHDRAWAL: CONSENT, "
					+ "ALSO_ERASE. A right that is not asked for has no detail.", example = "WRONG",
					requiredMode = RequiredMode.REQUIRED) Detail detail,
			@Schema(description = "In the person's words, except these. RESTRICT_GROUND: ACCURACY_CONTESTED, "
					+ "UNLAWFUL_BUT_NO_ERASURE, NEEDED_FOR_CLAIM or OBJECTION_PENDING. POLITICAL and ALSO_ERASE: YES "
					+ "or NO. Divided by commas, MARKETING_CHANNELS: EMAIL, POST, PHONE, TEXT; WANTS: EXPLAIN, "
					+ "REPRESENTATIONS, HUMAN_REVIEW, CONTEST.", example = "My surname is spelled Lovelance.",
					maxLength = AskedDetails.MOST, requiredMode = RequiredMode.REQUIRED) String value) {
	}

	@Schema(name = "OnBehalfOf", description = "The person whose data it is.",
			additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
	record OnBehalfOf(
			@Schema(description = "Full name of the person whose data it is.", example = "Byron King", maxLength = 200,
					requiredMode = RequiredMode.REQUIRED) String name,
			@Schema(description = "As what the requester acts. Without it OTHER. ELECTED_REPRESENTATIVE is taken only by "
					+ "organisations that do casework for others.", defaultValue = "OTHER",
					example = "SOLICITOR") RepresentativeKind kind,
			@Schema(description = "What the requester is to this person, in their own words.",
					example = "Their solicitor", maxLength = 200,
					requiredMode = RequiredMode.REQUIRED) String relationship,
			@Schema(description = "Age of the person in whole years. Required where kind is PARENT_OR_GUARDIAN, because "
					+ "it decides who may speak; no date of birth.", example = "11", minimum = "0",
					maximum = "120") Integer age) {
	}

}
