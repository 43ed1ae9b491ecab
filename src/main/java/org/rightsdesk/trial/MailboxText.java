package org.rightsdesk.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail's text cut into plain parts and links. Only our own address becomes a link: the
 * rest of a mail may repeat what a stranger typed.
 *
 * @param link whether the part is an address to follow
 */
record MailboxText(String part, boolean link) {

	static List<MailboxText> of(String text, String baseUrl) {
		String base = baseUrl.replaceAll("/+$", "");
		Pattern own = Pattern
			.compile("(?<!\\S)" + Pattern.quote(base) + "(/([\\w\\-./?=&%#~]*[\\w\\-/=~])?)?(?=[.,;:)]*(\\s|$))");
		List<MailboxText> parts = new ArrayList<>();
		Matcher matcher = own.matcher(text);
		int end = 0;
		while (matcher.find()) {
			parts.add(new MailboxText(text.substring(end, matcher.start()), false));
			parts.add(new MailboxText(matcher.group(), true));
			end = matcher.end();
		}
		parts.add(new MailboxText(text.substring(end), false));
		return parts.stream().filter((part) -> !part.part().isEmpty()).toList();
	}

}
