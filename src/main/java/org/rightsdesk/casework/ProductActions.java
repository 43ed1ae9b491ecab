package org.rightsdesk.casework;

import org.rightsdesk.recipients.NoticeResult;
import org.rightsdesk.recipients.ProductWork;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What came of it in a product, by the owner whose task it is (N-3). */
@Configuration(proxyBeanMethods = false)
class ProductActions {

	@Bean
	CaseAction recordProduct(ProductWork products) {
		return Action.of("record-product", ProductSection.NAME, (open, entry) -> {
			NoticeResult result = entry.choice("productResult", NoticeResult.class, "what came of it");
			String words = (result == NoticeResult.CANNOT) ? entry.text("productWords", "why it cannot be done")
					: entry.optional("productWords");
			products.record(open.productNotice().orElseThrow(), result, words, open.username());
			return "On record. Complete the task with its form.";
		}).onlyFor((open) -> open.productNotice().isPresent());
	}

}
