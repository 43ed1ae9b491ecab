package org.rightsdesk.casework;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.rightsdesk.recipients.Notice;
import org.rightsdesk.recipients.NoticeResult;
import org.rightsdesk.recipients.ProductWork;
import org.rightsdesk.recipients.RecipientAnswer;
import org.rightsdesk.recipients.Recipients;
import org.rightsdesk.recipients.Round;
import org.rightsdesk.web.Choice;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an owner has to do in a product that nobody there answers for (Art. 19). */
@Component
class ProductSection implements CaseSection {

	static final String NAME = "product";

	private final Recipients recipients;

	private final ProductWork products;

	private final MessageSource texts;

	ProductSection(Recipients recipients, ProductWork products, MessageSource texts) {
		this.recipients = recipients;
		this.products = products;
		this.texts = texts;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public boolean shown(OpenCase open) {
		return open.productNotice().isPresent();
	}

	@Override
	public View view(OpenCase open) {
		UUID id = open.productNotice().orElseThrow();
		Notice notice = this.recipients.notice(open.id(), id).orElseThrow(CaseAccess::notFound);
		Round round = this.recipients.rounds(open.id())
			.stream()
			.filter((one) -> one.id().equals(notice.roundId()))
			.findFirst()
			.orElseThrow();
		List<Choice> choices = Stream.of(NoticeResult.values())
			.filter(NoticeResult::isAnswer)
			.map((result) -> new Choice(result.name(),
					this.texts.getMessage("casework.product.result." + result, null, Locale.UK)))
			.toList();
		return new View(notice, round, this.products.recorded(id).orElse(null), choices);
	}

	/**
	 * What the section shows.
	 *
	 * @param recorded what the owner recorded last; null for nothing yet
	 */
	record View(Notice notice, Round round, RecipientAnswer recorded, List<Choice> choices) {
	}

}
