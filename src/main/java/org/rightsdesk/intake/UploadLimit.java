package org.rightsdesk.intake;

import java.util.regex.Pattern;

import org.rightsdesk.web.LargeUploads;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** For the pages that take files: of the form, and of a complaint. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class UploadLimit extends LargeUploads {

	UploadLimit(@Value("${spring.servlet.multipart.max-request-size}") DataSize limit) {
		super(Pattern.compile("/[a-z0-9-]+/(request/files|complaint)"), limit);
	}

}
