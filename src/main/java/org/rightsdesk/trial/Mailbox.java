package org.rightsdesk.trial;

import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails that a trial without a mail server would have sent. */
class Mailbox {

	private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final ObjectMapper mapper;

	Mailbox(JdbcClient jdbc, ObjectMapper mapper) {
		this.jdbc = jdbc;
		this.mapper = mapper;
	}

	void keep(TrialMail mail) {
		try {
			this.jdbc.sql("insert into trial_mail (sent_at, recipient, subject, body, headers) values (?, ?, ?, ?, ?)")
				.params(Timestamp.from(mail.sentAt()), mail.to(), mail.subject(), mail.text(),
						this.mapper.writeValueAsString(mail.headers()))
				.update();
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Newest first. */
	List<TrialMail> all() {
		return this.jdbc.sql("select recipient, subject, body, headers, sent_at from trial_mail order by id desc")
			.query((row, number) -> new TrialMail(row.getString(1), row.getString(2), row.getString(3),
					headers(row.getString(4)), row.getTimestamp(5).toInstant()))
			.list();
	}

	private Map<String, String> headers(String json) {
		try {
			return this.mapper.readValue(json, HEADERS);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
