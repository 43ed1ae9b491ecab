package org.rightsdesk.portal;

import java.util.regex.Pattern;

import org.rightsdesk.web.LargeUploads;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** For the pages on which a requester writes and adds files. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class WritingLimit extends LargeUploads {

	WritingLimit(@Value("${spring.servlet.multipart.max-request-size}") DataSize limit) {
		super(Pattern.compile("/r/page/(" + Draft.Topic.PATH + ")"), limit);
	}

}
