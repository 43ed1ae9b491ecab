package org.rightsdesk.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.rightsdesk.intake.JsonRequest.About;
import org.rightsdesk.request.Detail;
import org.rightsdesk.request.Right;
import org.rightsdesk.web.JsonMistakes;

/** What a program sends about each right, as the answers of the form. */
final class JsonAbout {

	private static final String YES = "YES";

	private JsonAbout() {
	}

	/** Field of the form to what was sent for it. */
	static Map<String, String[]> sent(JsonRequest request) {
		Map<String, String[]> sent = new HashMap<>();
		said(request).filter((one) -> one != null && one.detail() != null && one.value() != null)
			.forEach((one) -> sent.putIfAbsent(AskedDetails.name(one.detail()), values(one)));
		return sent;
	}

	private static String[] values(About one) {
		return one.detail().isSeveral() ? one.value().split("\\s*,\\s*") : new String[] { one.value() };
	}

	/** Field of the form to its path in the body. */
	static Map<String, String> paths(JsonRequest request) {
		Map<String, String> paths = new HashMap<>();
		List<Detail> details = details(request);
		for (int i = 0; i < details.size(); i++) {
			if (details.get(i) != null) {
				paths.putIfAbsent(AskedDetails.name(details.get(i)), "about[" + i + "].value");
			}
		}
		return paths;
	}

	/** Whether the account is to be closed, which the form asks beside the rights. */
	static boolean closesAccount(JsonRequest request) {
		return said(request)
			.anyMatch((one) -> one != null && one.detail() == Detail.CLOSE_ACCOUNT && YES.equals(one.value()));
	}

	/** Finds what belongs to no right of the request, or was said already. */
	static void check(JsonRequest request, Words words, JsonMistakes mistakes) {
		List<Detail> details = details(request);
		for (int i = 0; i < details.size(); i++) {
			Detail detail = details.get(i);
			if (detail == null) {
				continue;
			}
			String path = "about[" + i + "].detail";
			if (details.indexOf(detail) < i) {
				mistakes.add(path, words.of("intake.json.twice", detail.name()));
			}
			refuseUnasked(request, detail.right(), path, words, mistakes);
			if (detail == Detail.CLOSE_ACCOUNT && !YES.equals(request.about().get(i).value())) {
				mistakes.add("about[" + i + "].value", words.of("intake.json.closeAccount"));
			}
		}
		if (request.periodFrom() != null) {
			refuseUnasked(request, Right.ACCESS, "periodFrom", words, mistakes);
		}
		if (request.periodTo() != null) {
			refuseUnasked(request, Right.ACCESS, "periodTo", words, mistakes);
		}
	}

	private static void refuseUnasked(JsonRequest request, Right right, String path, Words words,
			JsonMistakes mistakes) {
		if (request.rights() != null && !request.rights().contains(right)) {
			mistakes.add(path, words.of("intake.json.notAsked", right.name()));
		}
	}

	/** In the order of the body; null for what was no detail. */
	private static List<Detail> details(JsonRequest request) {
		return said(request).map((one) -> (one != null) ? one.detail() : null).toList();
	}

	private static Stream<About> said(JsonRequest request) {
		return Objects.requireNonNullElse(request.about(), List.<About>of()).stream();
	}

}
