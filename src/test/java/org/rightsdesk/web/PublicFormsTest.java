package org.rightsdesk.web;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** S14: a public form is taken only from our own page, and no server session is made. */
@SpringJUnitWebConfig
@TestPropertySource(properties = "server.servlet.session.cookie.secure=true")
class PublicFormsTest {

	private static final String COOKIE = "__Host-rd-form";

	private MockMvc mvc;

	@BeforeEach
	void mvc(@Autowired WebApplicationContext context) {
		this.mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
	}

	@Test
	void cookieIsOpaqueHiddenFromScriptsAndBoundToTheHost() throws Exception {
		MockHttpServletResponse response = form();
		String header = response.getHeader(HttpHeaders.SET_COOKIE);
		assertThat(header).startsWith(COOKIE + "=").contains("Path=/", "Secure", "HttpOnly");
		assertThat(response.getCookie(COOKIE).getAttribute("SameSite")).isEqualTo("Lax");
		assertThat(header).doesNotContain("Domain");
		assertThat(response.getContentAsString()).as("the field is masked anew each time (BREACH)")
			.isNotEqualTo(response.getCookie(COOKIE).getValue());
	}

	@Test
	void noServerSessionIsMade() throws Exception {
		assertThat(this.mvc.perform(get("/form")).andReturn().getRequest().getSession(false)).isNull();
		assertThat(this.mvc.perform(own()).andReturn().getRequest().getSession(false)).isNull();
	}

	@Test
	void formOfOurOwnPageIsTaken() throws Exception {
		assertThat(status(own())).isEqualTo(200);
		assertThat(status(own().header("Origin", "https://rights.example.org"))).isEqualTo(200);
		assertThat(status(own().header("Origin", "https://rights.example.org:443"))).isEqualTo(200);
		assertThat(status(own().header("Sec-Fetch-Site", "same-origin").header("Origin", "null"))).isEqualTo(200);
	}

	@Test
	void withoutTokenWithoutCookieOrWithAnotherTokenIsRefused() throws Exception {
		MockHttpServletResponse mine = form();
		MockHttpServletResponse other = form();
		assertThat(status(send())).isEqualTo(403);
		assertThat(status(send().cookie(mine.getCookie(COOKIE)))).isEqualTo(403);
		assertThat(status(send().param("_csrf", mine.getContentAsString()))).isEqualTo(403);
		assertThat(status(send().cookie(mine.getCookie(COOKIE)).param("_csrf", other.getContentAsString())))
			.isEqualTo(403);
		assertThat(status(send().cookie(new Cookie("XSRF-TOKEN", mine.getCookie(COOKIE).getValue()))
			.param("_csrf", mine.getContentAsString()))).as("a staff cookie counts for nothing").isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "https://rights.example.org.evil.example",
			"https://rights.example.org:8443", "http://127.0.0.1", "https://rights.example.org@evil.example", "file://",
			"not a url" })
	void foreignOriginIsRefusedEvenWithTheRightToken(String origin) throws Exception {
		assertThat(status(own().header("Origin", origin))).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "cross-site", "same-site", "anything" })
	void foreignSiteIsRefusedEvenWithTheRightToken(String site) throws Exception {
		assertThat(status(own().header("Sec-Fetch-Site", site))).isEqualTo(403);
	}

	@Test
	void readingFromAnotherSiteIsAllowed() throws Exception {
		assertThat(status(get("/form").header("Origin", "https://evil.example").header("Sec-Fetch-Site", "cross-site")))
			.isEqualTo(200);
	}

	private MockHttpServletRequestBuilder own() throws Exception {
		MockHttpServletResponse form = form();
		return send().cookie(form.getCookie(COOKIE)).param("_csrf", form.getContentAsString());
	}

	private static MockHttpServletRequestBuilder send() {
		return post("/form").header("Host", "rights.example.org");
	}

	private MockHttpServletResponse form() throws Exception {
		return this.mvc.perform(get("/form")).andReturn().getResponse();
	}

	private int status(MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request).andReturn().getResponse().getStatus();
	}

	@Configuration
	@EnableWebMvc
	@EnableWebSecurity
	@Import({ PublicCookies.class, PublicForms.class, FormController.class })
	static class OneForm {

		@Bean
		SecurityFilterChain forms(HttpSecurity http, PublicForms publicForms) throws Exception {
			return http.csrf(publicForms).addFilterBefore(new OriginCheck(), CsrfFilter.class).build();
		}

	}

	@RestController
	static class FormController {

		@GetMapping("/form")
		String form(CsrfToken token) {
			return token.getToken();
		}

		@PostMapping("/form")
		String sent() {
			return "sent";
		}

	}

}
