package org.rightsdesk.marketing;

import java.util.regex.Pattern;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.rightsdesk.marketing.ToolJson.Checked;
import org.rightsdesk.marketing.ToolJson.Emails;
import org.rightsdesk.marketing.ToolJson.Imported;
import org.rightsdesk.marketing.ToolJson.Links;
import org.rightsdesk.marketing.ToolJson.Page;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.web.JsonBodies;
import org.rightsdesk.web.JsonBody;
import org.rightsdesk.web.JsonMistakes;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The list for the mailing tools of an organisation (M-3). It is not in the public
 * description, since whoever has no token can call none of it.
 */
@Hidden
@RestController
class ToolApi {

	private static final String LIST = "/api/v1/organisations/{organisation}/suppressions";

	private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+");

	private static final int LONGEST = 254;

	private final ToolAccess access;

	private final ToolCalls calls;

	private final JsonBodies bodies;

	private final MessageSource texts;

	ToolApi(ToolAccess access, ToolCalls calls, JsonBodies bodies, MessageSource texts) {
		this.access = access;
		this.calls = calls;
		this.bodies = bodies;
		this.texts = texts;
	}

	/**
	 * @param since {@code next} of the call before, an instant, or nothing for the start
	 */
	@GetMapping(path = LIST, produces = MediaType.APPLICATION_JSON_VALUE)
	Page list(@PathVariable("organisation") String slug,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization,
			@RequestParam(defaultValue = "") String since) {
		Organisation organisation = this.access.require(slug, authorization);
		JsonMistakes mistakes = new JsonMistakes();
		var place = Place.of(since);
		if (place.isEmpty()) {
			mistakes.add("since", text("marketing.tool.since"));
		}
		mistakes.refuseIfAny();
		return this.calls.since(organisation, place.orElseThrow());
	}

	@PostMapping(path = LIST + ":check", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	Checked check(@PathVariable("organisation") String slug,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization,
			HttpServletRequest request) {
		return this.calls.check(this.access.require(slug, authorization), emails(request));
	}

	/** Takes what people stopped in the tool; a call may be repeated. */
	@PostMapping(path = LIST, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	Imported take(@PathVariable("organisation") String slug,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization,
			HttpServletRequest request) {
		return this.calls.take(this.access.require(slug, authorization), emails(request));
	}

	@PostMapping(path = "/api/v1/organisations/{organisation}/unsubscribe-links",
			consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	Links links(@PathVariable("organisation") String slug,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization,
			HttpServletRequest request) {
		return this.calls.links(this.access.require(slug, authorization), emails(request));
	}

	private Emails emails(HttpServletRequest request) {
		JsonBody<Emails> body = this.bodies.read(request, Emails.class);
		body.mistakes().refuseIfAny();
		for (int i = 0; i < body.value().addresses().size(); i++) {
			String address = body.value().addresses().get(i);
			if (address.length() > LONGEST || !EMAIL.matcher(address.strip()).matches()) {
				body.mistakes().add("addresses[" + i + "]", text("marketing.tool.address"));
			}
		}
		body.mistakes().refuseIfAny();
		return body.value();
	}

	private String text(String key) {
		return this.texts.getMessage(key, null, java.util.Locale.UK);
	}

}
