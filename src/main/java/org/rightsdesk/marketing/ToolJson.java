package org.rightsdesk.marketing;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/** What mailing tools send and get. */
final class ToolJson {

	/** As many as fit into a body. */
	static final int MOST = 500;

	private ToolJson() {
	}

	/** E-mail addresses that a tool has. */
	@Schema(name = "Addresses")
	record Emails(@ArraySchema(minItems = 1, maxItems = MOST, schema = @Schema(implementation = String.class),
			arraySchema = @Schema(requiredMode = RequiredMode.REQUIRED)) List<String> addresses) {
	}

	/** Which of them may get what. */
	record Checked(List<Answer> addresses) {
	}

	/** May this address get it? */
	record Answer(String address, boolean marketing, boolean service) {
	}

	/** How many addresses were new on the list. */
	record Imported(int added) {
	}

	/** The link and headers for the mails to each address. */
	record Links(List<Link> links) {
	}

	/** For one address. */
	record Link(String address, String link, String listUnsubscribe, String listUnsubscribePost) {
	}

	/** A part of the list. */
	record Page(List<Row> suppressions, String next, boolean more) {
	}

	/** One row of the list. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Row(String channel, String address, String sha256, String scope, String wish, Instant since, String source,
			Instant removedAt) {

		static Row of(Suppression one) {
			return new Row(one.channel().name(), one.address(), one.hash(), one.scope().name(), one.wish().name(),
					one.since(), one.source().name(), one.removedAt());
		}

	}

}
