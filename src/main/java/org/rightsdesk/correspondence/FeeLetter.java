package org.rightsdesk.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rightsdesk.correspondence.Section.Where;
import org.rightsdesk.organisation.FeeCost;
import org.rightsdesk.organisation.FeeItem;
import org.rightsdesk.organisation.FeeRates;

import org.springframework.stereotype.Component;

/**
 * L-4. What somebody is held to be, and what they are to pay, is nobody else's business:
 * the mail says only that there is a letter (T11).
 */
@Component
class FeeLetter implements LetterComposer<FeeNotice> {

	private static final int MINUTES = 60;

	private final LetterTexts texts;

	private final LetterParts parts;

	FeeLetter(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	@Override
	public Class<FeeNotice> type() {
		return FeeNotice.class;
	}

	@Override
	public List<Section> compose(LetterFacts facts, FeeNotice data, Set<Required> required) {
		FeeRates rates = facts.organisation().fee().rates();
		return List.of(this.parts.link("page.fee", facts),
				new Section(null, Where.PAGE, List.of(this.texts.plain("fee", facts))),
				this.parts.section("fee.reason", Where.PAGE, facts,
						List.of(new Paragraph(Required.FEE_REASON, data.reason(), List.of()))),
				this.parts.section("fee.amount", Where.PAGE, facts, amount(facts, data, rates)),
				this.parts.section("fee.payment", Where.PAGE, facts, payment(facts, rates)),
				this.parts.section("period", Where.PAGE, facts, period(facts, data.waiting())),
				this.parts.section("fee.instead", Where.PAGE, facts,
						List.of(this.texts.required(Required.PAY_OR_NARROW, facts))),
				this.parts.routes(required, facts));
	}

	private List<Paragraph> amount(LetterFacts facts, FeeNotice data, FeeRates rates) {
		List<String> items = data.items().stream().map((item) -> item(facts, item)).toList();
		return List.of(this.texts.required(Required.FEE_AMOUNT, facts, Map.of("total", data.total().toString()), items),
				this.texts.required(Required.FEE_RATES, facts, Map.of("published", rates.published()), List.of()));
	}

	private String item(LetterFacts facts, FeeItem item) {
		Map<String, String> values = new HashMap<>();
		values.put("quantity", String.valueOf(item.quantity()));
		values.put("amount", item.amount().toString());
		if (item.rate() != null) {
			values.put("rate", item.rate().toString());
		}
		if (item.cost() == FeeCost.STAFF_TIME) {
			values.put("hours", String.valueOf(item.quantity() / MINUTES));
			values.put("minutes", String.valueOf(item.quantity() % MINUTES));
		}
		return this.texts.text("fee.item." + item.cost(), facts, values);
	}

	private List<Paragraph> payment(LetterFacts facts, FeeRates rates) {
		Paragraph means = this.texts.required(Required.FEE_PAYMENT, facts, Map.of("means", rates.paymentMeans()),
				List.of());
		if (rates.paymentLink() == null) {
			return List.of(means);
		}
		Map<String, String> page = Map.of("page", rates.paymentLink());
		return List.of(means, new Paragraph(null, this.texts.text("fee.online", facts, page), List.of()));
	}

	private List<Paragraph> period(LetterFacts facts, AnswerWait waiting) {
		Map<String, String> wait = Map.of("remind", LetterTexts.date(waiting.remindOn()), "until",
				LetterTexts.date(waiting.until()));
		return List.of(this.texts.required(Required.FEE_CLOCK, facts),
				this.texts.required(Required.UNPAID_LAPSES, facts, wait, List.of()));
	}

}
