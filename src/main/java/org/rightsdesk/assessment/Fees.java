package org.rightsdesk.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.rightsdesk.correspondence.LetterView;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.LateQuestions;
import org.rightsdesk.organisation.FeeCost;
import org.rightsdesk.organisation.FeeItem;
import org.rightsdesk.organisation.FeeRates;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fee for a request that is manifestly unfounded or excessive (F-1, F-4, F-5): worked
 * out, looked at and approved. What becomes of it: {@link FeePayments}.
 */
@Service
public class Fees {

	private final FeeTable table;

	private final AssessmentTable assessments;

	private final FeeRules rules;

	private final FeeSteps steps;

	private final Requests requests;

	private final RequestLog log;

	private final LateQuestions lateQuestions;

	private final Letters letters;

	private final Clock clock;

	Fees(FeeTable table, AssessmentTable assessments, FeeRules rules, FeeSteps steps, Requests requests, RequestLog log,
			LateQuestions lateQuestions, Letters letters, Clock clock) {
		this.table = table;
		this.assessments = assessments;
		this.rules = rules;
		this.steps = steps;
		this.requests = requests;
		this.log = log;
		this.lateQuestions = lateQuestions;
		this.letters = letters;
		this.clock = clock;
	}

	/**
	 * Works out the fee and keeps its breakdown, in place of an earlier one.
	 * @param quantities how much of each cost, in its unit; costs that are left out cost
	 * nothing
	 * @throws IllegalArgumentException with a plain sentence, for a quantity that cannot
	 * be, or none at all
	 * @throws IllegalStateException with a plain sentence, where no fee can be asked, or
	 * it is approved already
	 */
	@Transactional
	public void draft(UUID lineId, Map<FeeCost, Integer> quantities, String by) {
		RequestLine line = this.requests.line(lineId);
		this.rules.refusal(line).ifPresent((sentence) -> {
			throw new IllegalStateException(sentence);
		});
		requireChangeable(lineId);
		FeeRates rates = this.rules.organisation(line).fee().rates();
		List<FeeItem> items = new TreeMap<>(quantities).entrySet()
			.stream()
			.map((entry) -> rates.item(entry.getKey(), entry.getValue()))
			.toList();
		if (items.stream().allMatch((item) -> item.amount().minor() == 0)) {
			throw new IllegalArgumentException("Enter at least one cost, or ask for no fee.");
		}
		this.table.write(lineId, items, by, this.clock.instant());
		this.log.append(line.requestId(), by, "FEE_WRITTEN", "");
	}

	/** An officer approves what they read, so nobody changes it under their eyes. */
	private void requireChangeable(UUID lineId) {
		if (this.table.lock(lineId).filter((fee) -> fee.state() != FeeState.DRAFTED).isPresent()) {
			throw new IllegalStateException("The fee is approved already, so it cannot be changed.");
		}
		if (this.assessments.open(lineId).filter((assessment) -> !assessment.isEditable()).isPresent()) {
			throw new IllegalStateException("The fee waits for an approval, so it cannot be changed.");
		}
	}

	/** The fee of a line; empty where none was worked out. */
	public Optional<Fee> of(UUID lineId) {
		return this.table.of(lineId);
	}

	/** Whether its breakdown is complete. */
	public boolean isDrafted(UUID lineId) {
		return of(lineId).isPresent();
	}

	/** Whether the fee was paid or waived, so that it is never asked for again. */
	public boolean isSettled(UUID lineId) {
		return of(lineId).filter((fee) -> fee.state().isSettled()).isPresent();
	}

	/** Why no fee can be asked for this line: a plain sentence; empty where it can. */
	public Optional<String> refusal(UUID lineId) {
		return this.rules.refusal(this.requests.line(lineId));
	}

	/** What an officer still misses before they can approve the fee: plain sentences. */
	public List<String> missing(UUID lineId) {
		List<String> missing = new ArrayList<>();
		refusal(lineId).ifPresent(missing::add);
		if (!isDrafted(lineId)) {
			missing.add("Work out the fee first: enter what it is made of.");
		}
		Party requester = this.requests.requester(this.requests.line(lineId).requestId());
		if (requester.email().isBlank() && requester.postalAddress().isBlank()) {
			missing.add("Record an e-mail or postal address of the person first, so that the letter can be sent.");
		}
		if (this.lateQuestions.mustBeApproved(this.requests.line(lineId).requestId())) {
			missing.add("It is late to ask for a fee: an officer has to approve that with a reason.");
		}
		return missing;
	}

	/**
	 * The letter that asks for it (L-4), as it would go out now.
	 * @param reason why the request is manifestly unfounded or excessive, in words
	 */
	@Transactional(readOnly = true)
	public Optional<LetterView> preview(UUID lineId, String reason) {
		UUID requestId = this.requests.line(lineId).requestId();
		return of(lineId).map((fee) -> this.letters.preview(requestId, this.steps.notice(fee, reason)));
	}

	/**
	 * Fixes breakdown and reason, in the transaction of the officer's approval; then
	 * chargeFee can be called. Approved again it changes nothing.
	 * @param reason as the person reads it in L-4
	 * @throws IllegalArgumentException with a plain sentence, without a reason
	 * @throws IllegalStateException with a plain sentence, while something is missing
	 */
	@Transactional
	public void approve(UUID lineId, String reason, String by) {
		if (this.table.lock(lineId).filter((fee) -> fee.state() != FeeState.DRAFTED).isPresent()) {
			return;
		}
		List<String> missing = missing(lineId);
		if (!missing.isEmpty()) {
			throw new IllegalStateException(missing.get(0));
		}
		if (reason == null || reason.isBlank()) {
			throw new IllegalArgumentException("Reason for the fee: write it down.");
		}
		this.table.approved(of(lineId).orElseThrow().id(), reason.strip(), by, this.clock.instant());
		this.log.append(this.requests.line(lineId).requestId(), by, "FEE_APPROVED", "");
	}

}
