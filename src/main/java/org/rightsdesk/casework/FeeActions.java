package org.rightsdesk.casework;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.assessment.Fees;
import org.rightsdesk.assessment.PaymentMeans;
import org.rightsdesk.organisation.FeeCost;
import org.rightsdesk.request.RequestLine;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A fee: what it is made of, that it was paid, that it is not charged after all. */
@Configuration(proxyBeanMethods = false)
class FeeActions {

	private static final String POSTAGE = "feePostage";

	private static final Map<FeeCost, String> FIELDS = Map.of(FeeCost.PAGE, "feePages", FeeCost.POSTAGE, POSTAGE,
			FeeCost.DATA_CARRIER, "feeCarriers", FeeCost.STAFF_TIME, "feeMinutes");

	@Bean
	CaseAction draftFee(Fees fees, AssessmentDesk desk) {
		return Action.of("draft-fee", FeeSection.NAME, (open, entry) -> {
			UUID line = desk.line(open).id();
			fees.refusal(line).ifPresent((sentence) -> {
				throw new IllegalStateException(sentence);
			});
			fees.draft(line, quantities(open, entry), open.username());
			return "The fee is worked out. Nothing is sent before an officer has approved it.";
		});
	}

	@Bean
	CaseAction recordPayment(LateFees fees) {
		return Action.of("record-payment", FeeSection.NAME, (open, entry) -> {
			RequestLine line = line(open, entry);
			String field = "paidOn-" + line.number();
			LocalDate on = entry.date(field);
			PaymentMeans means = entry.choice("paidBy-" + line.number(), PaymentMeans.class, "how it was paid");
			try {
				fees.pay(open, line, on, means);
			}
			catch (IllegalArgumentException ex) {
				throw new EntryRefused(field, ex.getMessage());
			}
			return "The payment is recorded with its day.";
		});
	}

	@Bean
	CaseAction waiveFee(LateFees fees) {
		return Action.of("waive-fee", FeeSection.NAME, (open, entry) -> {
			RequestLine line = line(open, entry);
			fees.waive(open, line, entry.text("waiveBecause-" + line.number(), "why the fee is not charged"));
			return "The fee is not charged. The person is told, and the work goes on.";
		}).onlyFor(OpenCase::officer);
	}

	private static RequestLine line(OpenCase open, Entry entry) {
		return open.lines()
			.stream()
			.filter((line) -> line.id().equals(entry.id("feeLine")))
			.findFirst()
			.orElseThrow(CaseAccess::notFound);
	}

	/** Each is checked by itself, so that the sentence stands at its field. */
	private static Map<FeeCost, Integer> quantities(OpenCase open, Entry entry) {
		Map<FeeCost, Integer> quantities = new EnumMap<>(FeeCost.class);
		FIELDS.forEach((cost, field) -> {
			String typed = entry.optional(field);
			if (!typed.isEmpty() && !typed.matches("0+")) {
				try {
					int quantity = field.equals(POSTAGE) ? minor(typed) : Integer.parseInt(typed);
					quantities.put(cost, open.organisation().fee().rates().item(cost, quantity).quantity());
				}
				catch (NumberFormatException ex) {
					throw new EntryRefused(field,
							field.equals(POSTAGE) ? "Enter the postage as an amount, such as 3.85."
									: "Enter a whole number, such as 12, or leave it empty.");
				}
				catch (IllegalArgumentException ex) {
					throw new EntryRefused(field, ex.getMessage());
				}
			}
		});
		return quantities;
	}

	/** Pence or cents of an amount as people type it. */
	private static int minor(String amount) {
		if (!amount.matches("[0-9]{1,6}([.][0-9]{2})?")) {
			throw new NumberFormatException(amount);
		}
		return Integer.parseInt(amount.contains(".") ? amount.replace(".", "") : amount + "00");
	}

}
