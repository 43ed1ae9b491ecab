package org.rightsdesk.testing;

import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rightsdesk.engine.StaffAuthentication;
import org.rightsdesk.engine.StaffMember;

import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Somebody with a browser that has no JavaScript: opens pages, keeps cookies, fills in
 * the forms that are on the page as they are there, and follows redirects.
 */
public class Visitor {

	private final MockMvc mvc;

	private final Map<String, Cookie> cookies = new LinkedHashMap<>();

	private Document page;

	private String address;

	private MockHttpServletResponse response;

	private final List<RequestPostProcessor> staff;

	public Visitor(MockMvc mvc) {
		this(mvc, List.of());
	}

	private Visitor(MockMvc mvc, List<RequestPostProcessor> staff) {
		this.mvc = mvc;
		this.staff = staff;
	}

	/**
	 * Somebody who has just signed in on the staff side, with one session.
	 * @param clock the application's, so that their groups are not read again
	 */
	public static Visitor staff(MockMvc mvc, Clock clock, String name, String group, String... organisations) {
		MockHttpSession session = new MockHttpSession();
		var member = new StaffMember(name, Set.of(group), Set.of(organisations));
		return new Visitor(mvc, List.of((request) -> {
			request.setSession(session);
			return SecurityMockMvcRequestPostProcessors.authentication(new StaffAuthentication(member, clock.instant()))
				.postProcessRequest(request);
		}));
	}

	/** Another window of the same browser, on the same page. */
	public Visitor window() {
		Visitor other = new Visitor(this.mvc, this.staff);
		other.cookies.putAll(this.cookies);
		other.page = this.page;
		other.address = this.address;
		return other;
	}

	public Visitor open(String where) {
		return go(MockMvcRequestBuilders.get(URI.create(where)), where);
	}

	public Visitor reload() {
		return open(this.address);
	}

	/** Follows the first link with this text. */
	public Visitor follow(String text) {
		Element link = this.page.select("a").stream().filter((a) -> a.text().equals(text)).findFirst().orElseThrow();
		return open(link.attr("href"));
	}

	/**
	 * Presses the button with this text, after filling in its form.
	 * @param answers name and value in turn; the same name may come again
	 */
	public Visitor press(String button, String... answers) {
		return go(filled(button, answers), null);
	}

	/** The same with a file chosen in the only file field of the form. */
	public Visitor press(String button, String fileName, String type, byte[] content) {
		Element form = form(button);
		var request = MockMvcRequestBuilders.multipart(URI.create(form.attr("action")));
		String field = form.selectFirst("input[type=file]").attr("name");
		request.file(new MockMultipartFile(field, fileName, type, content));
		hidden(form, button, request);
		return go(request, form.attr("action"));
	}

	/** Sends what no form of the page would, with the token that the page has. */
	public Visitor send(String where, String... fields) {
		var request = MockMvcRequestBuilders.post(URI.create(where));
		this.page.select("input[name=_csrf]").stream().limit(1).forEach((token) -> request.param("_csrf", token.val()));
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return go(request, where);
	}

	private AbstractMockHttpServletRequestBuilder<?> filled(String button, String... answers) {
		Element form = form(button);
		var request = MockMvcRequestBuilders.request(HttpMethod.POST, URI.create(form.attr("action")));
		this.address = form.attr("action");
		hidden(form, button, request);
		for (int i = 0; i < answers.length; i += 2) {
			String name = answers[i];
			if (form.select("[name]").stream().noneMatch((field) -> field.attr("name").equals(name))) {
				throw new AssertionError("There is no field " + name);
			}
			request.param(name, answers[i + 1]);
		}
		for (Element field : form.select("input:not([type=hidden]), textarea")) {
			boolean given = Arrays.asList(answers).contains(field.attr("name"));
			boolean choice = field.attr("type").matches("radio|checkbox");
			if (!given && !field.attr("type").equals("file") && (!choice || field.hasAttr("checked"))) {
				request.param(field.attr("name"), field.val());
			}
		}
		form.select("select")
			.stream()
			.filter((field) -> !Arrays.asList(answers).contains(field.attr("name")))
			.forEach((field) -> request.param(field.attr("name"), field.select("option[selected]").val()));
		return request;
	}

	private void hidden(Element form, String button, AbstractMockHttpServletRequestBuilder<?> request) {
		form.select("input[type=hidden]").forEach((field) -> request.param(field.attr("name"), field.val()));
		Element pressed = button(form, button);
		if (pressed.hasAttr("name")) {
			request.param(pressed.attr("name"), pressed.val());
		}
	}

	private Element form(String button) {
		return this.page.select("form")
			.stream()
			.filter((form) -> button(form, button) != null)
			.findFirst()
			.orElseThrow(() -> new AssertionError("There is no button %s on the page %s of status %d".formatted(button,
					this.page.title(), this.response.getStatus())));
	}

	private static Element button(Element form, String text) {
		return form.select("button").stream().filter((button) -> button.text().equals(text)).findFirst().orElse(null);
	}

	private Visitor go(AbstractMockHttpServletRequestBuilder<?> request, String where) {
		try {
			if (!this.cookies.isEmpty()) {
				request.cookie(this.cookies.values().toArray(new Cookie[0]));
			}
			this.staff.forEach(request::with);
			this.address = Objects.requireNonNullElse(where, this.address);
			this.response = this.mvc.perform(request).andReturn().getResponse();
			for (Cookie cookie : this.response.getCookies()) {
				this.cookies.put(cookie.getName(), cookie);
			}
			String to = this.response.getRedirectedUrl();
			if (to != null) {
				return open(to);
			}
			this.page = Jsoup.parse(this.response.getContentAsString());
			return this;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What the last answer showed. */
	public Document page() {
		return this.page;
	}

	/** Where the last redirect ended. */
	public String address() {
		return this.address;
	}

	public MockHttpServletResponse response() {
		return this.response;
	}

	public String heading() {
		return this.page.select("h1").text();
	}

	/** Sentences of the error summary, each repeated beside its field. */
	public Map<String, String> errors() {
		Map<String, String> errors = new LinkedHashMap<>();
		this.page.select(".govuk-error-summary__list a")
			.forEach((link) -> errors.put(link.attr("href").substring(1), link.text()));
		return errors;
	}

	public Map<String, Cookie> cookies() {
		return this.cookies;
	}

}
