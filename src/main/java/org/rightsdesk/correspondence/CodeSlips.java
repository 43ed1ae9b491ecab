package org.rightsdesk.correspondence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SecondSecret;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * New codes that go by post (G-6). A slip is rendered once for whoever prints it; of the
 * code only its hash is kept, and of the slip only that there was one.
 */
@Service
public class CodeSlips {

	private final LetterDesk desk;

	private final LetterPdf pdf;

	private final SecondSecret secret;

	private final Requests requests;

	private final RequestLog log;

	private final JdbcClient jdbc;

	private final Clock clock;

	CodeSlips(LetterDesk desk, LetterPdf pdf, SecondSecret secret, Requests requests, RequestLog log, JdbcClient jdbc,
			Clock clock) {
		this.desk = desk;
		this.pdf = pdf;
		this.secret = secret;
		this.requests = requests;
		this.log = log;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Makes a new code, which takes the place of every earlier one, and the letter that
	 * brings it to the requester. The caller has made sure that the address was held
	 * before.
	 * @return the letter as PDF, which nobody can get a second time
	 */
	@Transactional
	public byte[] print(UUID requestId, String postalAddress, String by) {
		String code = this.secret.newCode(requestId, by);
		this.jdbc.sql("insert into code_slip (id, request_id, printed_at, printed_by) values (?, ?, ?, ?)")
			.params(UUID.randomUUID(), requestId, Timestamps.of(this.clock.instant()), by)
			.update();
		this.log.append(requestId, by, "CODE_SLIP_PRINTED", "");
		return this.pdf.of(this.desk.codeSlip(requestId, postalAddress, code));
	}

	/**
	 * Writes down the day on which a slip was posted.
	 * @throws IllegalArgumentException if the day lies in the future or before it was
	 * printed
	 * @throws IllegalStateException if it is marked already, or no slip of this case
	 */
	@Transactional
	public void markPosted(UUID requestId, UUID slipId, LocalDate on, String by) {
		CodeSlip slip = of(requestId).stream()
			.filter((one) -> one.id().equals(slipId) && one.postedOn() == null)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("This slip is marked as posted already."));
		var zone = this.requests.get(requestId).zone();
		if (on.isAfter(LocalDate.ofInstant(this.clock.instant(), zone))) {
			throw new IllegalArgumentException("The day of posting cannot lie in the future.");
		}
		if (on.isBefore(LocalDate.ofInstant(slip.printedAt(), zone))) {
			throw new IllegalArgumentException("The day of posting cannot be before the slip was printed.");
		}
		this.jdbc.sql("update code_slip set posted_on = ?, posted_by = ? where id = ?").params(on, by, slipId).update();
		this.log.append(requestId, by, "CODE_SLIP_POSTED", on.toString());
	}

	/** The slips of a case, newest first. */
	public List<CodeSlip> of(UUID requestId) {
		return this.jdbc.sql("select * from code_slip where request_id = ? order by printed_at desc")
			.param(requestId)
			.query((row, index) -> new CodeSlip(row.getObject("id", UUID.class), requestId,
					Timestamps.from(row, "printed_at"), row.getString("printed_by"),
					row.getObject("posted_on", LocalDate.class), row.getString("posted_by")))
			.list();
	}

}
